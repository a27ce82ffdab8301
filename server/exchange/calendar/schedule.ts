import { isBusinessDay } from './businessDay.ts';
import { millisecondsPerMinute, tokyoDay, tokyoMidnightMs } from './tokyoTime.ts';

/** What happens to the whole market at a moment of the day. Moments that coincide happen in list order. */
export type TransitionKind = 'startDay' | 'acceptOrders' | 'open' | 'preClose' | 'close' | 'endDay';

export interface Transition {
  readonly atMs: number;
  readonly kind: TransitionKind;
  /** The trading session of the day, from 0. */
  readonly session: number;
  /** True for the last session: its close ends the day. */
  readonly lastSession: boolean;
}

export type ScheduleName = 'always-open' | 'tse';

type DayPlan = readonly (readonly [minute: number, kind: TransitionKind, session: number])[];

export interface Schedule {
  readonly sessions: number;
  readonly plan: DayPlan;
  readonly isTradingDay: (day: number) => boolean;
}

function clock(hours: number, minutes: number): number {
  return hours * 60 + minutes;
}

/** Tokyo hours since 2024-11-05 (facts/market-rules.md section 3). */
const tsePlan: DayPlan = [
  [clock(8, 0), 'startDay', 0],
  [clock(8, 0), 'acceptOrders', 0],
  [clock(9, 0), 'open', 0],
  [clock(11, 30), 'close', 0],
  [clock(12, 5), 'acceptOrders', 1],
  [clock(12, 30), 'open', 1],
  [clock(15, 25), 'preClose', 1],
  [clock(15, 30), 'close', 1],
  [clock(15, 30), 'endDay', 1],
];

const alwaysOpenSessions = 24;

/**
 * For demonstrations: continuous trading around the clock, every calendar day. Each full hour closes one session
 * and opens the next in the same instant, so that on-open, on-close and funari orders meet an auction within
 * the hour; at midnight in Tokyo the day turns, with a new base price and new limits.
 */
const alwaysOpenPlan: DayPlan = [
  [0, 'startDay', 0],
  ...Array.from({ length: alwaysOpenSessions }, (_, session): DayPlan => {
    const closesAt = clock(session + 1, 0);
    return [
      [clock(session, 0), 'open', session],
      [closesAt, 'close', session],
    ];
  }).flat(),
  [clock(24, 0), 'endDay', alwaysOpenSessions - 1],
];

export const schedules: Record<ScheduleName, Schedule> = {
  'always-open': { sessions: alwaysOpenSessions, plan: alwaysOpenPlan, isTradingDay: () => true },
  tse: { sessions: 2, plan: tsePlan, isTradingDay: isBusinessDay },
};

function transitionsOfDay(schedule: Schedule, day: number): Transition[] {
  if (!schedule.isTradingDay(day)) return [];
  const midnightMs = tokyoMidnightMs(day);
  return schedule.plan.map(([minute, kind, session]) => ({
    atMs: midnightMs + minute * millisecondsPerMinute,
    kind,
    session,
    lastSession: session === schedule.sessions - 1,
  }));
}

/** A place in the endless list of transitions, kept as plain data in a snapshot. */
export interface ScheduleCursor {
  day: number;
  index: number;
}

/** The first place of the Tokyo day that holds a moment. */
export function cursorAt(nowMs: number): ScheduleCursor {
  return { day: tokyoDay(nowMs), index: 0 };
}

/** The transition at the cursor; moves the cursor over days without trading. */
export function transitionAt(schedule: Schedule, cursor: ScheduleCursor): Transition {
  for (;;) {
    const next = transitionsOfDay(schedule, cursor.day)[cursor.index];
    if (next !== undefined) return next;
    cursor.day += 1;
    cursor.index = 0;
  }
}
