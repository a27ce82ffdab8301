import type { OrderChange, OrderRequest } from '../../contract/orders.ts';
import { legsOf } from './book/legs.ts';
import type { TradingDesk } from './desk.ts';
import { worstValueYen } from './exposure.ts';
import { termsAfter } from './terms.ts';

/** The most an order can be worth today, in yen; 0 for an issue there is not, which is refused elsewhere. */
export function orderValueYen(desk: TradingDesk, order: OrderRequest): number {
  const range = desk.market.instrument(order.symbol);
  return range ? worstValueYen({ legs: legsOf(order), quantity: order.quantity }, range) : 0;
}

/** The same for a live order after a change; 0 for an order that cannot be changed so. */
export function amendedValueYen(desk: TradingDesk, orderId: string, change: OrderChange): number {
  const order = desk.book.orders.get(orderId);
  const range = order && desk.market.instrument(order.request.symbol);
  const after = order && termsAfter(order, change);
  return range && after ? worstValueYen(after, range) : 0;
}
