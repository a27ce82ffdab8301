import type { Policy } from '../contract/policy.ts';

const minuteMs = 60_000;

/** A PC's clock may be corrected backwards by this much without anything ending. */
export const clockSlackMs = 60_000;

type SessionRules = Policy['session'];
interface Window {
  endsAtMs: number;
  absoluteEndsAtMs: number;
}

/** The window of a session that starts now. */
export function openWindow(rules: SessionRules, nowMs: number): Window {
  const absoluteEndsAtMs = nowMs + rules.absoluteMinutes * minuteMs;
  return { endsAtMs: nextEnd(rules, absoluteEndsAtMs, nowMs), absoluteEndsAtMs };
}

/** Where a renewed window would end: a full window from now, never beyond the session's absolute end. */
export function nextEnd(rules: SessionRules, absoluteEndsAtMs: number, nowMs: number): number {
  return Math.min(nowMs + rules.windowMinutes * minuteMs, absoluteEndsAtMs);
}

/**
 * Whether the session is live. A clock that was set back must not lengthen a session, so an end further away
 * than one whole window counts as over.
 */
export function isLive(rules: SessionRules, session: Window, nowMs: number): boolean {
  const leftMs = session.endsAtMs - nowMs;
  return (
    leftMs > 0 && leftMs <= rules.windowMinutes * minuteMs + clockSlackMs && nowMs < session.absoluteEndsAtMs
  );
}

/**
 * The end after an access now: access in the last minutes of the window starts a new one, earlier access
 * changes nothing (rule M9: signed in at 0, access at 60 only, out at 180; access at 176, out at 356).
 */
export function endAfterAccess(rules: SessionRules, session: Window, nowMs: number): number {
  const inLastMinutes = session.endsAtMs - nowMs <= rules.renewInLastMinutes * minuteMs;
  return inLastMinutes ? nextEnd(rules, session.absoluteEndsAtMs, nowMs) : session.endsAtMs;
}
