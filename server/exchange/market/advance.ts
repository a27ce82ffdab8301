import { transitionAt } from '../calendar/schedule.ts';
import type { IssueState } from './issueState.ts';
import type { Market } from './market.ts';
import { renewQuote } from './quotes.ts';
import { runTransition } from './transitions.ts';

function dueQuote(market: Market): { issue: IssueState; atMs: number } | null {
  let first: { issue: IssueState; atMs: number } | null = null;
  for (const issue of market.issues.values()) {
    const atMs = issue.quote?.untilMs ?? null;
    if (atMs !== null && (first === null || atMs < first.atMs)) first = { issue, atMs };
  }
  return first;
}

/** Carries out what is due first. Of two things due together the quote goes before the transition. */
export function runNext(market: Market, untilMs: number): boolean {
  const transition = transitionAt(market.schedule, market.cursor);
  const quote = dueQuote(market);
  const atMs = Math.min(transition.atMs, quote?.atMs ?? Infinity);
  market.nextDueMs = atMs;
  if (atMs > untilMs) return false;
  market.nowMs = Math.max(market.nowMs, atMs);
  if (quote !== null && quote.atMs === atMs) {
    renewQuote(market, quote.issue);
  } else {
    market.cursor.index += 1;
    runTransition(market, transition);
  }
  return true;
}

/**
 * Lets time pass up to a moment: every transition and every quote renewal happens at its own time and in order,
 * however rarely this is called. Time never runs backwards; an earlier moment counts as the present.
 */
export function advance(market: Market, nowMs: number): void {
  while (market.nextDueMs <= nowMs && runNext(market, nowMs));
  market.nowMs = Math.max(market.nowMs, nowMs);
}
