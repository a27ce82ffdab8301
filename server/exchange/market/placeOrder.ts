import { marketRank, type Order } from '../book/order.ts';
import { sideOf, type IssueState } from './issueState.ts';
import { markChanged, nextSequence, type Market } from './market.ts';
import { matchContinuous } from './matchContinuous.ts';
import { resolveQuote } from './quotes.ts';
import { cancelOrder, orderFacts } from './removeOrder.ts';

/** Whether an order's moment is still to come, so that it waits outside the book. */
function hasToWait(market: Market, issue: IssueState, order: Order): boolean {
  switch (order.condition) {
    case 'open':
      return market.phase !== 'preOpen' && issue.opened;
    case 'close':
      return market.phase !== 'preClose';
    case 'none':
    case 'funari':
    case 'ioc':
      return false;
  }
}

function setRank(issue: IssueState, order: Order): void {
  if (order.price === null) order.rank = marketRank;
  else order.rank = sideOf(issue, order.side).rankOf(issue.ladder.indexOf(order.price));
}

/** From the closing auction on, a funari order is a market order. */
export function turnToMarket(market: Market, issue: IssueState, order: Order): void {
  order.price = null;
  setRank(issue, order);
  market.events.push({ type: 'turnedToMarket', atMs: market.nowMs, ...orderFacts(order) });
}

/** Puts an order into the book behind its equals, without trading. */
export function join(market: Market, issue: IssueState, order: Order): void {
  order.sequence = nextSequence(market);
  sideOf(issue, order.side).add(order);
  markChanged(market, issue);
}

/** While a special quote stands, orders collect; an IOC order only lives through this one attempt. */
function joinQuote(market: Market, issue: IssueState, order: Order): void {
  join(market, issue, order);
  resolveQuote(market, issue);
  if (order.condition === 'ioc' && order.left > 0) {
    cancelOrder(market, issue, order, 'iocRest');
    resolveQuote(market, issue);
  }
}

/** Sends a new order, or one that lost its priority, where it belongs at this moment. */
export function placeOrder(market: Market, issue: IssueState, order: Order): void {
  setRank(issue, order);
  if (hasToWait(market, issue, order)) {
    order.sequence = nextSequence(market);
    issue.waiting.set(order.id, order);
    return;
  }
  if (market.phase === 'preClose' && order.condition === 'funari' && order.price !== null) {
    turnToMarket(market, issue, order);
  }
  if (market.phase !== 'continuous') {
    join(market, issue, order);
  } else if (issue.quote !== null) {
    joinQuote(market, issue, order);
  } else {
    order.sequence = nextSequence(market);
    matchContinuous(market, issue, order);
    resolveQuote(market, issue);
  }
}
