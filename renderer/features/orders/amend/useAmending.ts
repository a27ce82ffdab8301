import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderChange } from '../../../../server/contract/orders.ts';
import type { ActionPassword } from '../../../../server/contract/policyWords.ts';
import type { PriceTenthYen, Shares } from '../../../../server/contract/units.ts';
import type { AccountView } from '../../../../server/contract/views.ts';
import type { Refusal } from '../../../gateways/refusal.ts';
import { amendOrder } from '../../../shared/orders/desk.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import { passwordFor } from '../../../shared/orders/passwordFor.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { queries } from '../../../shared/queries.ts';
import { givenPassword, isPasswordGiven } from '../../../shared/stepUp/actionPassword.ts';
import type { Guarded } from '../../../shared/stepUp/useGuarded.ts';
import { useGuarded } from '../../../shared/stepUp/useGuarded.ts';
import { worstYen } from '../ticket/worstYen.ts';

export interface Amending {
  readonly account: AccountView | undefined;
  /** The password that this change is asked for; null: none. */
  readonly whichFor: (change: OrderChange | null) => ActionPassword | null;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly guarded: Guarded;
  readonly checked: boolean;
  readonly submit: (change: OrderChange, password: string) => void;
}

/** Verifies for exactly this change of exactly this order, and sends it. */
export function useAmending(row: OrderRow, instrument: InstrumentView, onDone: () => void): Amending {
  const { data: policy } = useQuery(queries.policy);
  const { data: account } = useQuery(queries.account);
  const permission = usePermission('trade');
  const guarded = useGuarded('trade');
  const [checked, setChecked] = useState(false);

  const whichFor = (change: OrderChange | null): ActionPassword | null => {
    const legs = row.legs.map((leg, index) => {
      const { price = leg.price as PriceTenthYen | null, condition = leg.condition } =
        change?.leg === index ? change : {};
      return { price, condition };
    });
    const quantity = (change?.quantity ?? row.quantity) as Shares;
    return passwordFor(policy?.actions.trade, permission, worstYen(legs, quantity, instrument));
  };

  const submit = (change: OrderChange, password: string): void => {
    const which = whichFor(change);
    const { id } = row;
    setChecked(true);
    if (id === null || account === undefined || !isPasswordGiven(which, account, password)) return;
    const action = { kind: 'amendOrder', orderId: id, change } as const;
    guarded.start(action, () => amendOrder(id, change, givenPassword(which, password)), onDone);
  };

  return { account, whichFor, busy: guarded.busy, refusal: guarded.refusal, guarded, checked, submit };
}
