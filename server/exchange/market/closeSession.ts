import {
  attemptAuction,
  rangeAround,
  type AuctionOutcome,
  type AuctionRange,
} from '../auction/attemptAuction.ts';
import { executeAuction } from '../auction/executeAuction.ts';
import { demandAt, supplyAt } from '../auction/findItayose.ts';
import type { Side } from '../book/order.ts';
import type { IssueState } from './issueState.ts';
import type { Market } from './market.ts';
import { join, turnToMarket } from './placeOrder.ts';
import { endQuote } from './quotes.ts';
import { expireWhere, takeOut } from './removeOrder.ts';

/** The closing auction of the day may trade this many special-quote steps from the last price, others one. */
export const finalCloseSteps = 2;

/** On-close orders join the book and funari orders turn into market orders; a standing quote ends. */
export function gatherForClose(market: Market, issue: IssueState): void {
  endQuote(market, issue);
  const inBook = [...issue.bids.orders(), ...issue.asks.orders()];
  const funari = inBook.filter((order) => order.condition === 'funari' && order.price !== null);
  for (const order of funari) takeOut(market, issue, order);
  for (const order of funari) turnToMarket(market, issue, order);
  const onClose = [...issue.waiting.values()].filter((order) => order.condition === 'close');
  for (const order of onClose) issue.waiting.delete(order.id);
  for (const order of [...funari, ...onClose].sort((a, b) => a.entrySequence - b.entrySequence)) {
    join(market, issue, order);
  }
}

/**
 * No balance within the range: special execution (特別約定) at its end, as far as the weaker side goes. At a daily
 * limit it is the stop allocation (ストップ配分).
 */
function executeAtEnd(market: Market, issue: IssueState, range: AuctionRange, side: Side): void {
  const index = side === 'buy' ? range.high : range.low;
  const atLimit = index === (side === 'buy' ? issue.ladder.size - 1 : 0);
  const volume = Math.min(demandAt(issue.bids, index), supplyAt(issue.asks, index));
  if (volume > 0) executeAuction(market, issue, index, volume, atLimit ? 'stopAllocation' : 'special');
  else issue.reference = issue.ladder.priceAt(index);
}

/** Whether a balance is at a daily limit and leaves orders there: then they are shared out as when there is none. */
function isShortAtLimit({ bids, asks, ladder }: IssueState, index: number, volume: number): boolean {
  return (
    (index === ladder.size - 1 && demandAt(bids, index) > volume) ||
    (index === 0 && supplyAt(asks, index) > volume)
  );
}

/** Whether the day ends stuck at a limit: no trade at all, or the first only now, with orders left over. */
function stuckSide(issue: IssueState, outcome: AuctionOutcome, volumeBefore: number): Side | null {
  if (volumeBefore > 0) return null;
  const isAtHigh = issue.reference === issue.limits.high;
  const isAtLow = issue.reference === issue.limits.low;
  if (issue.day.volume === 0) {
    if (outcome.kind !== 'beyond') return null;
    return (outcome.side === 'buy' && isAtHigh) || (outcome.side === 'sell' && isAtLow) ? outcome.side : null;
  }
  const hasBuysLeft = issue.bids.market.count > 0 || issue.bids.bestRank === 0;
  const hasSellsLeft = issue.asks.market.count > 0 || issue.asks.bestRank === 0;
  if (isAtHigh && hasBuysLeft) return 'buy';
  return isAtLow && hasSellsLeft ? 'sell' : null;
}

/** The closing auction of a session, and the end of the orders that were for this session only. */
export function closeSession(market: Market, issue: IssueState, isFinal: boolean): void {
  const range = rangeAround(issue, isFinal ? finalCloseSteps : 1);
  const volumeBefore = issue.day.volume;
  const outcome = attemptAuction(issue, range, issue.ladder.indexOf(issue.reference));
  if (outcome.kind === 'execute') {
    const { index, volume } = outcome;
    const isShared = isFinal && isShortAtLimit(issue, index, volume);
    executeAuction(market, issue, index, volume, isShared ? 'stopAllocation' : 'close');
  } else if (outcome.kind === 'beyond' && isFinal) executeAtEnd(market, issue, range, outcome.side);
  if (isFinal) issue.stuckAtClose = stuckSide(issue, outcome, volumeBefore);
  expireWhere(market, issue, ({ condition }) => condition === 'close' || condition === 'funari');
}
