import type { PriceTenthYen, Shares } from '../../contract/units.ts';
import type { Condition, Order } from '../book/order.ts';
import { acceptsOrders, checkCondition, checkPrice, checkQuantity } from './checkOrder.ts';
import type { AmendRequest } from './commands.ts';
import { sideOf, type IssueState } from './issueState.ts';
import { issueOf, markChanged, type Market } from './market.ts';
import { placeOrder } from './placeOrder.ts';
import { resolveQuote } from './quotes.ts';
import type { RejectReason } from './rejectReason.ts';
import { orderFacts, takeOut } from './removeOrder.ts';
import { entryClassNow } from './submitOrder.ts';

/** What an order looks like after a change. */
interface Terms {
  readonly price: PriceTenthYen | null;
  readonly quantity: Shares;
  readonly condition: Condition;
}

function termsAfter(order: Order, amend: AmendRequest): Terms {
  return {
    price: amend.price === undefined ? order.price : amend.price,
    quantity: amend.quantity ?? order.quantity,
    condition: amend.condition ?? order.condition,
  };
}

function checkPreClose(order: Order, terms: Terms): RejectReason | null {
  if (terms.condition !== order.condition) return 'condition_fixed_in_pre_close';
  if (order.condition === 'funari' && terms.price !== order.price) return 'funari_price_fixed_in_pre_close';
  return null;
}

function checkTerms(market: Market, issue: IssueState, order: Order, terms: Terms): RejectReason | null {
  const isSame =
    terms.price === order.price && terms.quantity === order.quantity && terms.condition === order.condition;
  if (isSame) return 'nothing_to_amend';
  if (order.condition === 'ioc' || terms.condition === 'ioc') return 'ioc_not_amendable';
  if (terms.quantity <= order.quantity - order.left) return 'quantity_executed_already';
  const inPreClose = market.phase === 'preClose';
  const newCondition = terms.condition !== order.condition || terms.price !== order.price;
  return (
    checkQuantity(issue, terms.quantity) ??
    (inPreClose ? checkPreClose(order, terms) : null) ??
    (newCondition ? checkCondition(market, issue, terms.condition, terms.price) : null) ??
    (terms.price === null ? null : checkPrice(market, issue, terms.price))
  );
}

/** A smaller quantity leaves the order where it stands. */
function keepsPriority(order: Order, terms: Terms): boolean {
  return (
    terms.price === order.price && terms.condition === order.condition && terms.quantity < order.quantity
  );
}

function tellAmended(market: Market, order: Order, keptPriority: boolean): void {
  const { price, quantity, condition } = order;
  const facts = orderFacts(order);
  market.events.push({
    type: 'amended',
    atMs: market.nowMs,
    ...facts,
    price,
    quantity,
    condition,
    keptPriority,
  });
}

function reduceInPlace(market: Market, issue: IssueState, order: Order, quantity: Shares): void {
  sideOf(issue, order.side).reduce(order, order.quantity - quantity);
  order.quantity = quantity;
  tellAmended(market, order, true);
  if (order.queue !== null) markChanged(market, issue);
  resolveQuote(market, issue);
}

/** Any other change makes the order a new one in the queue. */
function replace(market: Market, issue: IssueState, order: Order, terms: Terms): void {
  takeOut(market, issue, order);
  order.left = (terms.quantity - (order.quantity - order.left)) as Shares;
  order.quantity = terms.quantity;
  order.price = terms.price;
  order.condition = terms.condition;
  order.entrySequence = market.lastSequence + 1;
  order.entryClass = entryClassNow(market);
  tellAmended(market, order, false);
  placeOrder(market, issue, order);
  resolveQuote(market, issue);
}

function checkAmend(market: Market, amend: AmendRequest): RejectReason | null {
  const order = market.orders.get(amend.orderId);
  if (order === undefined) return 'unknown_order';
  if (order.owner !== amend.owner) return 'not_owner';
  if (!acceptsOrders(market)) return 'market_closed';
  return checkTerms(market, issueOf(market, order.issue), order, termsAfter(order, amend));
}

/** Changes a working order: less quantity keeps the place in the queue, anything else goes to its end. */
export function amendOrder(market: Market, amend: AmendRequest): void {
  const { orderId, owner } = amend;
  const reason = checkAmend(market, amend);
  const order = market.orders.get(orderId);
  if (reason !== null || order === undefined) {
    market.events.push({
      type: 'amendRejected',
      atMs: market.nowMs,
      orderId,
      owner,
      reason: reason ?? 'unknown_order',
    });
    return;
  }
  const issue = issueOf(market, order.issue);
  const terms = termsAfter(order, amend);
  if (keepsPriority(order, terms)) reduceInPlace(market, issue, order, terms.quantity);
  else replace(market, issue, order, terms);
}
