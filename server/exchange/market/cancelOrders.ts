import type { OrderId } from '../book/order.ts';
import type { IssueCode } from '../instruments/instrument.ts';
import { issueOf, type Market } from './market.ts';
import { resolveQuote } from './quotes.ts';
import { cancelOrder } from './removeOrder.ts';

/** Cancels one working order, at any time of day. Refusals: `unknown_order`, `not_owner`. */
export function cancelOne(market: Market, orderId: OrderId, owner: string): void {
  const order = market.orders.get(orderId);
  if (order === undefined || order.owner !== owner) {
    const reason = order === undefined ? 'unknown_order' : 'not_owner';
    market.events.push({ type: 'cancelRejected', atMs: market.nowMs, orderId, owner, reason });
    return;
  }
  const issue = issueOf(market, order.issue);
  cancelOrder(market, issue, order, 'requested');
  resolveQuote(market, issue);
}

/** The kill switch: cancels all working orders of an owner, in one issue or in all, oldest first. */
export function cancelAll(market: Market, owner: string, code?: IssueCode): void {
  const mine = [...market.orders.values()].filter(
    (order) => order.owner === owner && (code === undefined || order.issue === code),
  );
  const issues = new Set(mine.map((order) => order.issue));
  for (const order of mine.sort((a, b) => a.id - b.id)) {
    cancelOrder(market, issueOf(market, order.issue), order, 'massCancel');
  }
  for (const touched of issues) resolveQuote(market, issueOf(market, touched));
}
