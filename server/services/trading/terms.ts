import type { OrderChange } from '../../contract/orders.ts';
import type { OrderRecord } from './book/records.ts';

/** The order as it would be; null: there is no such leg, or it is over. */
export function termsAfter(
  order: OrderRecord,
  change: OrderChange,
): Pick<OrderRecord, 'legs' | 'quantity'> | null {
  const leg = order.legs[change.leg];
  if (!leg || leg.state === 'over') return null;
  const price = change.price === undefined ? leg.price : change.price;
  const condition = change.condition ?? leg.condition;
  const changed = { ...leg, price, condition, trigger: change.trigger ?? leg.trigger };
  return {
    quantity: change.quantity ?? order.quantity,
    legs: order.legs.map((one) => (one === leg ? changed : one)),
  };
}
