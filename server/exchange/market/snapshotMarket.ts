import type { OrderRequest, EntryClass, Order } from '../book/order.ts';
import { marketRank } from '../book/order.ts';
import { PriceLadder } from '../book/priceLadder.ts';
import { BookSide } from '../book/bookSide.ts';
import { schedules, type ScheduleCursor, type ScheduleName } from '../calendar/schedule.ts';
import { tickGroupOn, type Instrument, type IssueCode } from '../instruments/instrument.ts';
import type { Phase } from './events.ts';
import { createIssueState, sideOf, type IssueState } from './issueState.ts';
import { issueOf, type Market } from './market.ts';

/** An order as plain data. */
export interface OrderSnapshot extends OrderRequest {
  readonly id: number;
  readonly enteredAtMs: number;
  readonly left: Order['left'];
  readonly sequence: number;
  readonly entrySequence: number;
  readonly entryClass: EntryClass;
  readonly waits: boolean;
}

/** The parts of an issue that cannot be worked out from the rest. */
type KeptOfIssue =
  | 'base'
  | 'limits'
  | 'day'
  | 'reference'
  | 'quote'
  | 'opened'
  | 'sweepBase'
  | 'sweepSinceMs'
  | 'stuckDays'
  | 'stuckAtClose';

export type IssueSnapshot = { readonly code: IssueCode } & Readonly<Pick<IssueState, KeptOfIssue>>;

/** The whole market as plain JSON data: restored, it goes on exactly as the original would have. */
export interface MarketSnapshot {
  readonly schedule: ScheduleName;
  readonly cursor: ScheduleCursor;
  readonly nowMs: number;
  readonly nextDueMs: number;
  readonly phase: Phase;
  readonly session: number;
  readonly day: number;
  readonly lastOrderId: number;
  readonly lastExecutionId: number;
  readonly lastSequence: number;
  readonly issues: readonly IssueSnapshot[];
  /** In the order of their sequence, which is their order in every queue. */
  readonly orders: readonly OrderSnapshot[];
}

function snapshotIssue(issue: IssueState): IssueSnapshot {
  const { base, limits, day, reference, quote, opened, sweepBase, sweepSinceMs, stuckDays, stuckAtClose } =
    issue;
  const code = issue.instrument.code;
  const kept = {
    base,
    limits,
    day,
    reference,
    quote,
    opened,
    sweepBase,
    sweepSinceMs,
    stuckDays,
    stuckAtClose,
  };
  return { code, ...structuredClone(kept) };
}

function snapshotOrder(order: Order): OrderSnapshot {
  const { queue, rank: _rank, previous: _previous, next: _next, ...kept } = order;
  return { ...kept, waits: queue === null };
}

/** Taken between steps only. */
export function snapshotMarket(market: Market): MarketSnapshot {
  const { cursor, nowMs, nextDueMs, phase, session, day, lastOrderId, lastExecutionId, lastSequence } =
    market;
  const orders = [...market.orders.values()].sort((a, b) => a.sequence - b.sequence);
  return {
    schedule: market.scheduleName,
    cursor: { ...cursor },
    nowMs,
    nextDueMs,
    phase,
    session,
    day,
    lastOrderId,
    lastExecutionId,
    lastSequence,
    issues: [...market.issues.values()].map(snapshotIssue),
    orders: orders.map(snapshotOrder),
  };
}

function restoreIssue(instrument: Instrument, snapshot: IssueSnapshot, day: number): IssueState {
  const { code: _code, ...kept } = structuredClone(snapshot);
  const ladder = new PriceLadder(tickGroupOn(instrument, day), kept.limits);
  return {
    ...createIssueState(instrument, day),
    ...kept,
    ladder,
    bids: new BookSide('buy', ladder.size),
    asks: new BookSide('sell', ladder.size),
  };
}

function restoreOrder(market: Market, { waits, ...kept }: OrderSnapshot): void {
  const issue = issueOf(market, kept.issue);
  const side = sideOf(issue, kept.side);
  const rank = kept.price === null ? marketRank : side.rankOf(issue.ladder.indexOf(kept.price));
  const order: Order = { ...kept, rank, queue: null, previous: null, next: null };
  market.orders.set(order.id, order);
  if (waits) issue.waiting.set(order.id, order);
  else side.add(order);
}

function issuesOf(snapshot: MarketSnapshot, instruments: readonly Instrument[]): Map<IssueCode, IssueState> {
  const byCode = new Map(snapshot.issues.map((issue) => [issue.code, issue]));
  return new Map(
    instruments.map((instrument) => {
      const kept = byCode.get(instrument.code);
      const issue =
        kept === undefined
          ? createIssueState(instrument, snapshot.day)
          : restoreIssue(instrument, kept, snapshot.day);
      return [instrument.code, issue];
    }),
  );
}

/** The market of a snapshot. Instruments are not part of it; an instrument that is new starts afresh. */
export function restoreMarket(snapshot: MarketSnapshot, instruments: readonly Instrument[]): Market {
  const { schedule, issues: _issues, orders, cursor, ...kept } = snapshot;
  const market: Market = {
    ...kept,
    scheduleName: schedule,
    schedule: schedules[schedule],
    cursor: { ...cursor },
    issues: issuesOf(snapshot, instruments),
    orders: new Map(),
    events: [],
    changed: [],
  };
  for (const order of orders) restoreOrder(market, order);
  return market;
}
