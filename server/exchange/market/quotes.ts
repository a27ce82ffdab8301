import {
  attemptAuction,
  rangeAround,
  type AuctionOutcome,
  type AuctionRange,
} from '../auction/attemptAuction.ts';
import { executeAuction, restartSweep } from '../auction/executeAuction.ts';
import type { Side } from '../book/order.ts';
import { specialQuoteStep } from '../rules/priceLimits.ts';
import type { QuoteKind } from './events.ts';
import type { IssueState, StandingQuote } from './issueState.ts';
import { markChanged, type Market } from './market.ts';

/** A special quote (特別気配) is renewed every three minutes. */
export const specialQuoteRenewalMs = 180_000;

/** A sequential trade quote (連続約定気配) stands for one minute; trades within as long count as one sweep. */
export const sequentialQuoteMs = 60_000;

/** A sweep may move the price by this many special-quote steps. */
export const sweepSteps = 2;

function isAtLimit(issue: IssueState, index: number, side: Side): boolean {
  return index === (side === 'buy' ? issue.ladder.size - 1 : 0);
}

function tell(
  market: Market,
  issue: IssueState,
  quote: StandingQuote,
  state: 'on' | 'renewed' | 'off',
): void {
  market.events.push({
    type: 'specialQuote',
    atMs: market.nowMs,
    state,
    kind: quote.kind,
    issue: issue.instrument.code,
    side: quote.side,
    price: quote.price,
    untilMs: quote.untilMs,
  });
  markChanged(market, issue);
}

function stand(market: Market, issue: IssueState, kind: QuoteKind, side: Side, index: number): void {
  const previous = issue.quote;
  const staysForGood = kind === 'special' && isAtLimit(issue, index, side);
  const lastsMs = kind === 'special' ? specialQuoteRenewalMs : sequentialQuoteMs;
  const untilMs = staysForGood ? null : market.nowMs + lastsMs;
  issue.quote = { kind, side, price: issue.ladder.priceAt(index), untilMs };
  if (untilMs !== null) market.nextDueMs = Math.min(market.nextDueMs, untilMs);
  const isRenewal = previous !== null && previous.side === side;
  tell(market, issue, issue.quote, isRenewal ? 'renewed' : 'on');
}

/** Stops continuous trading of an issue and shows a quote at a price that is rounded to the inside. */
export function startQuote(
  market: Market,
  issue: IssueState,
  kind: QuoteKind,
  side: Side,
  price: number,
): void {
  const { ladder } = issue;
  stand(market, issue, kind, side, side === 'buy' ? ladder.floorIndex(price) : ladder.ceilIndex(price));
}

/** One step away from the last price or special quote. */
export function oneStepFrom(price: number, side: Side): number {
  return side === 'buy' ? price + specialQuoteStep(price) : price - specialQuoteStep(price);
}

/** Ends a quote; without a trade, the next steps start from where it stood. */
export function endQuote(market: Market, issue: IssueState): void {
  const { quote } = issue;
  if (quote === null) return;
  issue.quote = null;
  issue.reference = quote.price;
  restartSweep(market, issue);
  tell(market, issue, quote, 'off');
}

/** While a quote stands, a trade may happen anywhere from one step behind the last price up to the quote. */
function rangeOf(issue: IssueState, quote: StandingQuote): AuctionRange {
  const around = rangeAround(issue, 1);
  const index = issue.ladder.indexOf(quote.price);
  return quote.side === 'buy' ? { low: around.low, high: index } : { low: index, high: around.high };
}

function attempt(issue: IssueState, quote: StandingQuote): AuctionOutcome {
  return attemptAuction(issue, rangeOf(issue, quote), issue.ladder.indexOf(quote.price));
}

/** Pressure that vanished leaves the quote away from the book; the next steps start from the book. */
function moveBetweenBest(issue: IssueState): void {
  const { bids, asks, ladder } = issue;
  let index = ladder.indexOf(issue.reference);
  if (bids.hasLimits) index = Math.max(index, bids.rankOf(bids.bestRank));
  if (asks.hasLimits) index = Math.min(index, asks.bestRank);
  issue.reference = ladder.priceAt(index);
  issue.sweepBase = issue.reference;
}

/** Trades, ends or turns a standing quote when the book allows it. Called after every change of the book. */
export function resolveQuote(market: Market, issue: IssueState): void {
  const { quote } = issue;
  if (quote === null) return;
  const outcome = attempt(issue, quote);
  switch (outcome.kind) {
    case 'execute':
      endQuote(market, issue);
      executeAuction(market, issue, outcome.index, outcome.volume, issue.opened ? 'resume' : 'open');
      return;
    case 'settled':
      endQuote(market, issue);
      moveBetweenBest(issue);
      return;
    case 'beyond':
      if (outcome.side === quote.side) return;
      startQuote(market, issue, 'special', outcome.side, oneStepFrom(issue.reference, outcome.side));
  }
}

/** Moves a quote whose time is up by one step, but not past the balance, and trades if that suffices. */
export function renewQuote(market: Market, issue: IssueState): void {
  const { quote, ladder } = issue;
  if (quote === null) return;
  const outcome = attempt(issue, quote);
  if (outcome.kind === 'beyond' && outcome.side === quote.side) {
    const further = oneStepFrom(quote.price, quote.side);
    const index =
      quote.side === 'buy'
        ? Math.min(ladder.floorIndex(further), outcome.target)
        : Math.max(ladder.ceilIndex(further), outcome.target);
    stand(market, issue, 'special', quote.side, index);
  }
  resolveQuote(market, issue);
}
