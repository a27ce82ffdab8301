import {
  cursorAt,
  schedules,
  transitionAt,
  type Schedule,
  type ScheduleCursor,
  type ScheduleName,
} from '../calendar/schedule.ts';
import { tokyoDay } from '../calendar/tokyoTime.ts';
import type { Order, OrderId } from '../book/order.ts';
import type { Instrument, IssueCode } from '../instruments/instrument.ts';
import type { MarketEvent, Phase } from './events.ts';
import { createIssueState, type IssueState } from './issueState.ts';

/** The whole exchange. Mutable inside, deterministic outside: only `step` changes it. */
export interface Market {
  readonly scheduleName: ScheduleName;
  readonly schedule: Schedule;
  readonly issues: ReadonlyMap<IssueCode, IssueState>;
  /** Every working order, waiting ones included. */
  readonly orders: Map<OrderId, Order>;
  readonly cursor: ScheduleCursor;
  nowMs: number;
  /** The next moment at which something happens by itself. */
  nextDueMs: number;
  phase: Phase;
  session: number;
  /** The trading day as a Tokyo day number. */
  day: number;
  lastOrderId: number;
  lastExecutionId: number;
  lastSequence: number;
  /** What the running step has caused so far. */
  events: MarketEvent[];
  /** Issues whose book the running step has changed. */
  changed: IssueState[];
}

export interface MarketConfig {
  readonly schedule: ScheduleName;
  readonly instruments: readonly Instrument[];
  /** The moment the exchange begins; earlier transitions of that day are made up for at the first step. */
  readonly startMs: number;
}

export function createMarket({ schedule, instruments, startMs }: MarketConfig): Market {
  const day = tokyoDay(startMs);
  const cursor = cursorAt(startMs);
  const firstDueMs = transitionAt(schedules[schedule], cursor).atMs;
  return {
    scheduleName: schedule,
    schedule: schedules[schedule],
    issues: new Map(instruments.map((one) => [one.code, createIssueState(one, day)])),
    orders: new Map(),
    cursor,
    nowMs: Math.min(startMs, firstDueMs),
    nextDueMs: firstDueMs,
    phase: 'closed',
    session: 0,
    day,
    lastOrderId: 0,
    lastExecutionId: 0,
    lastSequence: 0,
    events: [],
    changed: [],
  };
}

/** The issue with a code that is known to exist. */
export function issueOf(market: Market, code: IssueCode): IssueState {
  const issue = market.issues.get(code);
  if (issue === undefined) throw new Error(`No issue ${code}`);
  return issue;
}

/** Notes that the book of an issue changed, so that the step tells its quote once. */
export function markChanged(market: Market, issue: IssueState): void {
  if (issue.changed) return;
  issue.changed = true;
  market.changed.push(issue);
}

export function nextSequence(market: Market): number {
  market.lastSequence += 1;
  return market.lastSequence;
}
