import { assertNever } from '../../contract/assertNever.ts';
import type { PriceTenthYen } from '../../contract/units.ts';
import type { BookSide } from '../book/bookSide.ts';
import { advance, runNext } from './advance.ts';
import { amendOrder } from './amendOrder.ts';
import { cancelAll, cancelOne } from './cancelOrders.ts';
import type { MarketCommand } from './commands.ts';
import type { MarketEvent } from './events.ts';
import type { IssueState } from './issueState.ts';
import type { Market } from './market.ts';
import { submitOrder } from './submitOrder.ts';

/** The best limit price of a side, null when there is none. */
export function bestPrice(issue: IssueState, side: BookSide): PriceTenthYen | null {
  return side.hasLimits ? issue.ladder.priceAt(side.rankOf(side.bestRank)) : null;
}

function tellQuotes(market: Market): void {
  for (const issue of market.changed) {
    issue.changed = false;
    const { bids, asks } = issue;
    market.events.push({
      type: 'quoteChanged',
      atMs: market.nowMs,
      issue: issue.instrument.code,
      bidPrice: bestPrice(issue, bids),
      bidQuantity: bids.quantityAt(bids.bestRank),
      askPrice: bestPrice(issue, asks),
      askQuantity: asks.quantityAt(asks.bestRank),
    });
  }
  market.changed = [];
}

function run(market: Market, command: MarketCommand): void {
  switch (command.type) {
    case 'submit':
      submitOrder(market, command.order);
      return;
    case 'amend':
      amendOrder(market, command.amend);
      return;
    case 'cancel':
      cancelOne(market, command.orderId, command.owner);
      return;
    case 'cancelAll':
      cancelAll(market, command.owner, command.issue);
      return;
    case 'tick':
      return;
    default:
      assertNever(command);
  }
}

/**
 * The way to change the market: time passes up to `nowMs`, then the command happens. Everything that came of
 * it is returned in order. The same commands at the same times always return the same events.
 */
export function step(market: Market, command: MarketCommand, nowMs: number): MarketEvent[] {
  advance(market, nowMs);
  return stepNow(market, command);
}

/** The command alone; what else is due at this moment is still to come. */
export function stepNow(market: Market, command: MarketCommand): MarketEvent[] {
  run(market, command);
  return takeEvents(market);
}

/** Time passes to what is due next, which happens alone: of a close and the next opening only the close. */
export function stepToNextDue(market: Market): MarketEvent[] {
  runNext(market, market.nextDueMs);
  return takeEvents(market);
}

function takeEvents(market: Market): MarketEvent[] {
  tellQuotes(market);
  const { events } = market;
  market.events = [];
  return events;
}
