import { amountYen, type PriceTenthYen, type Shares, type Yen } from '../../contract/units.ts';
import type { Order, Side } from '../book/order.ts';
import type { ExecutionKind } from './events.ts';
import { sideOf, type IssueState } from './issueState.ts';
import type { Market } from './market.ts';

/** Two orders that meet. */
export interface Trade {
  readonly buy: Order;
  readonly sell: Order;
  readonly price: PriceTenthYen;
  readonly quantity: number;
  readonly kind: ExecutionKind;
  readonly aggressor: Side | null;
}

function addToDay(market: Market, issue: IssueState, price: PriceTenthYen, quantity: Shares): void {
  const { day } = issue;
  day.open ??= price;
  if (day.high === null || price > day.high) day.high = price;
  if (day.low === null || price < day.low) day.low = price;
  day.last = price;
  day.lastAtMs = market.nowMs;
  day.volume += quantity;
  day.turnover = (day.turnover + amountYen(price, quantity)) as Yen;
  issue.reference = price;
}

/** Takes an execution off an order and the order off the market when nothing is left. */
function fill(market: Market, issue: IssueState, order: Order, quantity: number): void {
  const side = sideOf(issue, order.side);
  side.reduce(order, quantity);
  if (order.left > 0) return;
  if (order.queue !== null) side.remove(order);
  market.orders.delete(order.id);
}

/** Carries out one trade: both orders, the figures of the day, and the event. */
export function recordExecution(market: Market, issue: IssueState, trade: Trade): void {
  const { buy, sell, price, kind, aggressor } = trade;
  const quantity = trade.quantity as Shares;
  fill(market, issue, buy, quantity);
  fill(market, issue, sell, quantity);
  addToDay(market, issue, price, quantity);
  market.lastExecutionId += 1;
  market.events.push({
    type: 'executed',
    atMs: market.nowMs,
    executionId: market.lastExecutionId,
    issue: issue.instrument.code,
    price,
    quantity,
    kind,
    aggressor,
    buyOrderId: buy.id,
    buyOwner: buy.owner,
    buyLeft: buy.left,
    sellOrderId: sell.id,
    sellOwner: sell.owner,
    sellLeft: sell.left,
  });
}
