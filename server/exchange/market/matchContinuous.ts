import type { Order, Side } from '../book/order.ts';
import { noteOpening } from '../auction/executeAuction.ts';
import { specialQuoteStep } from '../rules/priceLimits.ts';
import type { QuoteKind } from './events.ts';
import { sideOf, type IssueState } from './issueState.ts';
import { markChanged, type Market } from './market.ts';
import { oneStepFrom, sequentialQuoteMs, startQuote, sweepSteps } from './quotes.ts';
import { recordExecution } from './recordExecution.ts';
import { orderFacts } from './removeOrder.ts';

/** Where trading has to stop, and the quote that is shown then. */
interface Barrier {
  readonly kind: QuoteKind;
  readonly price: number;
}

/** A positive number when `price` lies further in the direction of `side` than `than`. */
function further(side: Side, price: number, than: number): number {
  return side === 'buy' ? price - than : than - price;
}

/** The nearer of: one step from the last price, two steps from where the sweep began. */
function barrierOf(issue: IssueState, side: Side): Barrier {
  const special = oneStepFrom(issue.reference, side);
  const reach = specialQuoteStep(issue.sweepBase) * sweepSteps;
  const sequential = issue.sweepBase + (side === 'buy' ? reach : -reach);
  return further(side, special, sequential) > 0
    ? { kind: 'sequential', price: sequential }
    : { kind: 'special', price: special };
}

/** Trades an order against one price level, oldest order first. */
function tradeLevel(market: Market, issue: IssueState, order: Order, rank: number): void {
  const opposite = sideOf(issue, order.side === 'buy' ? 'sell' : 'buy');
  const price = issue.ladder.priceAt(opposite.rankOf(rank));
  const level = opposite.level(rank);
  for (let resting = level?.head ?? null; resting !== null && order.left > 0; resting = level?.head ?? null) {
    const buying = order.side === 'buy';
    recordExecution(market, issue, {
      buy: buying ? order : resting,
      sell: buying ? resting : order,
      price,
      quantity: Math.min(order.left, resting.left),
      kind: 'continuous',
      aggressor: order.side,
    });
  }
}

/** Trades as far as prices and barriers allow. The barrier that stopped it, or null. */
function sweep(market: Market, issue: IssueState, order: Order): Barrier | null {
  const opposite = sideOf(issue, order.side === 'buy' ? 'sell' : 'buy');
  const lastRank = order.price === null ? opposite.size - 1 : opposite.size - 1 - order.rank;
  while (order.left > 0 && opposite.bestRank <= lastRank) {
    const rank = opposite.bestRank;
    const price = issue.ladder.priceAt(opposite.rankOf(rank));
    if (price !== issue.reference) {
      const barrier = barrierOf(issue, order.side);
      if (further(order.side, price, barrier.price) > 0) return barrier;
    }
    tradeLevel(market, issue, order, rank);
  }
  return null;
}

/** What is left of an order stays in the book, and stops trading if it reaches too far. */
function rest(market: Market, issue: IssueState, order: Order, stoppedBy: Barrier | null): void {
  sideOf(issue, order.side).add(order);
  const nextStep = oneStepFrom(issue.reference, order.side);
  if (stoppedBy !== null) {
    startQuote(market, issue, stoppedBy.kind, order.side, stoppedBy.price);
  } else if (order.price === null || further(order.side, order.price, nextStep) > 0) {
    startQuote(market, issue, 'special', order.side, nextStep);
  }
}

/** An order meets the book in continuous trading (ザラバ): best price first, oldest first. */
export function matchContinuous(market: Market, issue: IssueState, order: Order): void {
  if (market.nowMs - issue.sweepSinceMs >= sequentialQuoteMs) {
    issue.sweepBase = issue.reference;
    issue.sweepSinceMs = market.nowMs;
  }
  const leftBefore = order.left;
  const stoppedBy = sweep(market, issue, order);
  markChanged(market, issue);
  if (order.left > 0 && order.condition === 'ioc') {
    market.orders.delete(order.id);
    market.events.push({ type: 'cancelled', atMs: market.nowMs, ...orderFacts(order), cause: 'iocRest' });
  } else if (order.left > 0) {
    rest(market, issue, order, stoppedBy);
  }
  if (order.left < leftBefore) noteOpening(market, issue);
}
