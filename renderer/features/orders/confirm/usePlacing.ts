import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Action } from '../../../../server/contract/actions.ts';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderRequest } from '../../../../server/contract/orders.ts';
import type { ActionPassword } from '../../../../server/contract/policyWords.ts';
import type { OrderView } from '../../../../server/contract/trading.ts';
import type { AccountView } from '../../../../server/contract/views.ts';
import { call } from '../../../gateways/api.ts';
import type { Outcome, Refusal } from '../../../gateways/refusal.ts';
import { mayHaveArrived } from '../../../shared/errors/mayHaveArrived.ts';
import type { Given } from '../../../shared/orders/desk.ts';
import { submitOrder } from '../../../shared/orders/desk.ts';
import { passwordFor, verifiesAlone } from '../../../shared/orders/passwordFor.ts';
import { useElevated, useElevationMinutes } from '../../../shared/orders/useElevated.ts';
import { legsOf } from '../../../shared/orders/useOrderWords.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { queries } from '../../../shared/queries.ts';
import { givenPassword, isPasswordGiven } from '../../../shared/stepUp/actionPassword.ts';
import type { Guarded } from '../../../shared/stepUp/useGuarded.ts';
import { useGuarded } from '../../../shared/stepUp/useGuarded.ts';
import { worstYen } from '../ticket/worstYen.ts';

export interface Placing {
  readonly account: AccountView | undefined;
  /** The password that is asked for; null: none. */
  readonly which: ActionPassword | null;
  /** Whether a verification comes before the order is sent. */
  readonly verifies: boolean;
  /** Minutes that one verification could cover; 0: no such thing to offer. */
  readonly minutes: number;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** The verifications that may be asked for. */
  readonly guards: readonly [Guarded, Guarded];
  readonly checked: boolean;
  readonly submit: (password: string, opens: boolean) => void;
}

const elevate: Action = { kind: 'elevate', action: 'trade' };

/** A lost answer is told of in the list of orders, which goes on asking; here there is nothing left to do. */
async function sendOrder(order: OrderRequest, given: Given): Promise<Outcome<OrderView | null>> {
  const outcome = await submitOrder(order, given);
  return !outcome.ok && mayHaveArrived(outcome.refusal) ? { ok: true, value: null } : outcome;
}

/** Verifies for exactly this order, or for a while of orders, and sends it. */
export function usePlacing(order: OrderRequest, instrument: InstrumentView, onDone: () => void): Placing {
  const { data: policy } = useQuery(queries.policy);
  const { data: account } = useQuery(queries.account);
  const permission = usePermission('trade');
  const elevated = useElevated();
  const elevationMinutes = useElevationMinutes();
  const opening = useGuarded('trade');
  const placing = useGuarded('trade');
  const [checked, setChecked] = useState(false);
  // The same object while it is verified.
  const action = useMemo((): Action => ({ kind: 'placeOrder', ...order }), [order]);
  const worst = worstYen(legsOf(order.plan), order.quantity, instrument);
  const which = passwordFor(policy?.actions.trade, permission, worst);
  const minutes = elevated ? 0 : elevationMinutes;

  const submit = (password: string, opens: boolean): void => {
    setChecked(true);
    if (account === undefined || !isPasswordGiven(which, account, password)) return;
    const place = (): void =>
      placing.start(action, () => sendOrder(order, givenPassword(which, password)), onDone);
    if (minutes > 0 && opens) opening.start(elevate, () => call('elevate'), place);
    else place();
  };

  return {
    account,
    which,
    verifies:
      verifiesAlone(policy?.actions.trade, worst) || (!elevated && permission?.needs.verify.length !== 0),
    minutes,
    busy: opening.busy || placing.busy,
    refusal: placing.refusal ?? opening.refusal,
    guards: [opening, placing],
    checked,
    submit,
  };
}
