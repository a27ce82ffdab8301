import { attemptAuction, rangeAround } from '../auction/attemptAuction.ts';
import { executeAuction, restartSweep } from '../auction/executeAuction.ts';
import { entryClass } from '../book/order.ts';
import type { Transition } from '../calendar/schedule.ts';
import { isoDate, tokyoDay } from '../calendar/tokyoTime.ts';
import { broadenAfterDays } from '../rules/priceLimits.ts';
import { closeSession, gatherForClose } from './closeSession.ts';
import type { Phase } from './events.ts';
import { beginDay, type IssueState } from './issueState.ts';
import type { Market } from './market.ts';
import { join } from './placeOrder.ts';
import { oneStepFrom, startQuote } from './quotes.ts';
import { expireWhere } from './removeOrder.ts';

function enter(market: Market, phase: Phase, session: number): void {
  market.phase = phase;
  market.session = session;
  market.events.push({ type: 'phaseChanged', atMs: market.nowMs, phase, session, date: isoDate(market.day) });
}

function startDay(market: Market): void {
  market.day = tokyoDay(market.nowMs);
  for (const issue of market.issues.values()) {
    beginDay(issue, market.day);
    market.events.push({
      type: 'issueOpenedForDay',
      atMs: market.nowMs,
      issue: issue.instrument.code,
      date: isoDate(market.day),
      base: issue.base,
      limitLow: issue.limits.low,
      limitHigh: issue.limits.high,
    });
  }
}

/** A session is about to have its opening: waiting on-open orders join the book. */
function gatherForOpen(market: Market, issue: IssueState): void {
  issue.opened = false;
  const onOpen = [...issue.waiting.values()].filter((order) => order.condition === 'open');
  for (const order of onOpen) {
    issue.waiting.delete(order.id);
    join(market, issue, order);
  }
}

/** All orders entered so far count as entered before the open. */
function equalizeEntries(issue: IssueState): void {
  for (const order of issue.waiting.values()) order.entryClass = entryClass.beforeOpen;
  for (const order of issue.bids.orders()) order.entryClass = entryClass.beforeOpen;
  for (const order of issue.asks.orders()) order.entryClass = entryClass.beforeOpen;
}

/** The opening auction (寄付): within one step of the last price, else a special quote. */
function openIssue(market: Market, issue: IssueState): void {
  gatherForOpen(market, issue);
  equalizeEntries(issue);
  restartSweep(market, issue);
  const outcome = attemptAuction(issue, rangeAround(issue, 1), issue.ladder.indexOf(issue.reference));
  switch (outcome.kind) {
    case 'execute':
      executeAuction(market, issue, outcome.index, outcome.volume, 'open');
      return;
    case 'beyond':
      startQuote(market, issue, 'special', outcome.side, oneStepFrom(issue.reference, outcome.side));
      return;
    case 'settled':
      return;
  }
}

/** How long a side has been stuck after today; a broadened side stays so until a trade prints off its limit. */
function stuckDaysAfter(days: number, isStuck: boolean, printedOffLimit: boolean): number {
  if (isStuck) return days + 1;
  return days >= broadenAfterDays && !printedOffLimit ? days : 0;
}

function endDay(market: Market): void {
  for (const issue of market.issues.values()) {
    const { stuckDays, stuckAtClose, day, limits } = issue;
    const printedBelowHigh = day.low !== null && day.low < limits.high;
    const printedAboveLow = day.high !== null && day.high > limits.low;
    issue.stuckDays = {
      up: stuckDaysAfter(stuckDays.up, stuckAtClose === 'buy', printedBelowHigh),
      down: stuckDaysAfter(stuckDays.down, stuckAtClose === 'sell', printedAboveLow),
    };
    expireWhere(market, issue, () => true);
  }
  enter(market, 'closed', market.session);
}

/** Moves the whole market on: the only place where phases change. */
export function runTransition(market: Market, { kind, session, lastSession }: Transition): void {
  const issues = [...market.issues.values()];
  switch (kind) {
    case 'startDay':
      startDay(market);
      return;
    case 'acceptOrders':
      enter(market, 'preOpen', session);
      for (const issue of issues) gatherForOpen(market, issue);
      return;
    case 'open':
      enter(market, 'continuous', session);
      for (const issue of issues) openIssue(market, issue);
      return;
    case 'preClose':
      enter(market, 'preClose', session);
      for (const issue of issues) gatherForClose(market, issue);
      return;
    case 'close':
      if (market.phase === 'continuous') for (const issue of issues) gatherForClose(market, issue);
      for (const issue of issues) closeSession(market, issue, lastSession);
      enter(market, 'break', session);
      return;
    case 'endDay':
      endDay(market);
      return;
  }
}
