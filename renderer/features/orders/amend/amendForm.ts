import type { OrderChange, OrderCondition } from '../../../../server/contract/orders.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import type { IssueFacts } from '../ticket/FieldReader.ts';
import { FieldReader } from '../ticket/FieldReader.ts';
import type { Problems } from '../ticket/problem.ts';
import { typedPrice } from '../ticket/typedPrice.ts';

type Leg = OrderRow['legs'][number];

/** What is typed into the form; text until it is read. */
export interface AmendForm {
  readonly quantity: string;
  readonly style: 'limit' | 'market';
  readonly price: string;
  readonly trigger: string;
  readonly distance: string;
  readonly condition: OrderCondition;
}

export function formOf(row: OrderRow, leg: Leg, instrument: Pick<IssueFacts, 'ticks'>): AmendForm {
  const { trigger } = leg;
  return {
    quantity: formatCount(row.quantity),
    style: leg.price === null ? 'market' : 'limit',
    price: typedPrice(leg.price, instrument),
    trigger: trigger?.kind === 'stop' ? typedPrice(trigger.price, instrument) : '',
    distance: trigger?.kind === 'trailing' ? typedPrice(trigger.distance, instrument) : '',
    condition: leg.condition,
  };
}

/** Legs that can still be changed, counted through the whole plan. */
export function amendableLegs({ legs }: Pick<OrderRow, 'legs'>): number[] {
  return [...legs.entries()].filter(([, { state }]) => state !== 'over').map(([index]) => index);
}

/** Whether what the leg waits for can still be changed: not once it is at the exchange. */
export function isWaiting({ state, trigger }: Leg): boolean {
  return trigger !== null && state !== 'working';
}

/**
 * What the form changes.
 *
 * @returns `change` null while something is wrong, or nothing is another way than before
 */
export function readAmend(
  row: OrderRow,
  index: number,
  form: AmendForm,
  facts: IssueFacts,
  last: number | null,
): { problems: Problems; change: OrderChange | null } {
  const leg = row.legs[index];
  if (leg === undefined) return { problems: new Map(), change: null };
  const reader = new FieldReader(facts, last);
  const change: OrderChange = { leg: index };
  const price = form.style === 'market' ? null : reader.price('price0', form.price);
  if (price !== leg.price) change.price = price;
  if (row.kind === 'plain') {
    const quantity = reader.quantity(form.quantity);
    if (quantity !== null && quantity <= row.executed && quantity !== row.quantity) {
      reader.problems.set('quantity', { code: 'executed', shares: row.executed });
    } else if (quantity !== null && quantity !== row.quantity) change.quantity = quantity;
    if (quantity !== null) reader.amount([{ ...leg, price }], quantity);
    if (form.condition !== leg.condition) change.condition = form.condition;
  }
  if (isWaiting(leg) && leg.trigger !== null) {
    const before = leg.trigger;
    const trigger =
      before.kind === 'trailing'
        ? reader.distance('distance0', form.distance)
        : reader.trigger('trigger0', form.trigger, before.direction, leg.state === 'held');
    if (trigger !== null && JSON.stringify(trigger) !== JSON.stringify(before)) change.trigger = trigger;
  }
  const isChanged = Object.keys(change).length > 1;
  return { problems: reader.problems, change: isChanged && reader.problems.size === 0 ? change : null };
}
