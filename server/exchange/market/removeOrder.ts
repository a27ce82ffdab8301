import type { Order } from '../book/order.ts';
import type { CancelCause } from './events.ts';
import { sideOf, type IssueState } from './issueState.ts';
import { markChanged, type Market } from './market.ts';

/** Takes an order out of the book or the waiting room; it stays a known order. */
export function takeOut(market: Market, issue: IssueState, order: Order): void {
  if (order.queue === null) {
    issue.waiting.delete(order.id);
    return;
  }
  sideOf(issue, order.side).remove(order);
  markChanged(market, issue);
}

/** The facts that every event about an order repeats. */
export function orderFacts(order: Order) {
  return { orderId: order.id, owner: order.owner, ref: order.ref, issue: order.issue, left: order.left };
}

/** Ends an order on request. */
export function cancelOrder(market: Market, issue: IssueState, order: Order, cause: CancelCause): void {
  takeOut(market, issue, order);
  market.orders.delete(order.id);
  market.events.push({ type: 'cancelled', atMs: market.nowMs, ...orderFacts(order), cause });
}

/** Ends an order whose time is over. */
export function expireOrder(market: Market, issue: IssueState, order: Order): void {
  takeOut(market, issue, order);
  market.orders.delete(order.id);
  market.events.push({ type: 'expired', atMs: market.nowMs, ...orderFacts(order) });
}

/** Ends all orders of an issue that a test picks, oldest first. */
export function expireWhere(market: Market, issue: IssueState, picks: (order: Order) => boolean): void {
  const ending = [...issue.bids.orders(), ...issue.asks.orders(), ...issue.waiting.values()].filter(picks);
  for (const order of ending.sort((a, b) => a.id - b.id)) expireOrder(market, issue, order);
}
