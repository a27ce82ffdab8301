import { entryClass, marketRank, type EntryClass, type Order, type OrderRequest } from '../book/order.ts';
import { checkOrder } from './checkOrder.ts';
import { issueOf, type Market } from './market.ts';
import { placeOrder } from './placeOrder.ts';

/** The class an order entered now belongs to in a special execution at the close. */
export function entryClassNow(market: Market): EntryClass {
  if (market.phase === 'continuous') return entryClass.continuous;
  return market.phase === 'preClose' ? entryClass.preClose : entryClass.beforeOpen;
}

function createOrder(market: Market, request: OrderRequest): Order {
  market.lastOrderId += 1;
  return {
    id: market.lastOrderId,
    issue: request.issue,
    side: request.side,
    owner: request.owner,
    ref: request.ref,
    enteredAtMs: market.nowMs,
    price: request.price,
    quantity: request.quantity,
    left: request.quantity,
    condition: request.condition,
    sequence: 0,
    entrySequence: market.lastSequence + 1,
    entryClass: entryClassNow(market),
    rank: marketRank,
    queue: null,
    previous: null,
    next: null,
  };
}

/** Accepts and places a new order, or refuses it with a reason. */
export function submitOrder(market: Market, request: OrderRequest): void {
  const { owner, ref, issue } = request;
  const atMs = market.nowMs;
  const reason = checkOrder(market, request);
  if (reason !== null) {
    market.events.push({ type: 'rejected', atMs, owner, ref, issue, reason });
    return;
  }
  const order = createOrder(market, request);
  market.orders.set(order.id, order);
  const { side, price, quantity, condition } = request;
  market.events.push({
    type: 'accepted',
    atMs,
    orderId: order.id,
    owner,
    ref,
    issue,
    side,
    price,
    quantity,
    condition,
  });
  placeOrder(market, issueOf(market, issue), order);
}
