import type { PriceTenthYen, Yen } from '../../contract/units.ts';
import { BookSide } from '../book/bookSide.ts';
import type { Order, OrderId, Side } from '../book/order.ts';
import { PriceLadder } from '../book/priceLadder.ts';
import { tickGroupOn, type Instrument } from '../instruments/instrument.ts';
import { broadenAfterDays, dailyLimits, type DailyLimits } from '../rules/priceLimits.ts';
import { floorToTick } from '../rules/tickSize.ts';
import type { QuoteKind } from './events.ts';

/** A special or sequential quote that stands in place of trading. */
export interface StandingQuote {
  readonly kind: QuoteKind;
  readonly side: Side;
  readonly price: PriceTenthYen;
  readonly untilMs: number | null;
}

/** What one day of an issue amounted to so far. */
export interface DayFigures {
  open: PriceTenthYen | null;
  high: PriceTenthYen | null;
  low: PriceTenthYen | null;
  last: PriceTenthYen | null;
  lastAtMs: number | null;
  volume: number;
  turnover: Yen;
}

/** Days in a row that an issue ended stuck at a limit, per side. */
export interface StuckDays {
  up: number;
  down: number;
}

/** Everything about one issue that changes. */
export interface IssueState {
  readonly instrument: Instrument;
  base: PriceTenthYen;
  limits: DailyLimits;
  ladder: PriceLadder;
  bids: BookSide;
  asks: BookSide;
  /** On-open and on-close orders whose moment has not come, by id. */
  waiting: Map<OrderId, Order>;
  day: DayFigures;
  /** The last price or special quote, else the base price: where steps and ranges start from. */
  reference: PriceTenthYen;
  quote: StandingQuote | null;
  /** Whether this session has its opening price. */
  opened: boolean;
  /** Where a sweep is measured from, and since when (連続約定気配). */
  sweepBase: PriceTenthYen;
  sweepSinceMs: number;
  stuckDays: StuckDays;
  stuckAtClose: Side | null;
  /** Whether the book changed since the last quoteChanged event. */
  changed: boolean;
}

function noFigures(): DayFigures {
  return { open: null, high: null, low: null, last: null, lastAtMs: null, volume: 0, turnover: 0 as Yen };
}

/** The part of an issue that a base price and a day fix: limits, ladder and empty books. */
function dayFrame(instrument: Instrument, reference: PriceTenthYen, day: number, stuckDays: StuckDays) {
  const group = tickGroupOn(instrument, day);
  const base = floorToTick(group, reference);
  const limits = dailyLimits(group, base, {
    up: stuckDays.up >= broadenAfterDays,
    down: stuckDays.down >= broadenAfterDays,
  });
  const ladder = new PriceLadder(group, limits);
  return {
    base,
    limits,
    ladder,
    bids: new BookSide('buy', ladder.size),
    asks: new BookSide('sell', ladder.size),
    reference: base,
    sweepBase: base,
  };
}

export function createIssueState(instrument: Instrument, day: number): IssueState {
  const stuckDays = { up: 0, down: 0 };
  return {
    instrument,
    ...dayFrame(instrument, instrument.basePrice, day, stuckDays),
    waiting: new Map(),
    day: noFigures(),
    quote: null,
    opened: false,
    sweepSinceMs: 0,
    stuckDays,
    stuckAtClose: null,
    changed: false,
  };
}

/** Begins a day: the last price or special quote becomes the base price. Yesterday's orders have expired. */
export function beginDay(issue: IssueState, day: number): void {
  Object.assign(issue, dayFrame(issue.instrument, issue.reference, day, issue.stuckDays));
  issue.day = noFigures();
  issue.quote = null;
  issue.opened = false;
  issue.stuckAtClose = null;
  issue.sweepSinceMs = 0;
}

export function sideOf(issue: IssueState, side: Side): BookSide {
  return side === 'buy' ? issue.bids : issue.asks;
}
