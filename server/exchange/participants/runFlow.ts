import type { BrokerDesk, DeskEvent } from '../brokerOrders/brokerDesk.ts';
import { deskStep } from '../brokerOrders/deskStep.ts';
import { acceptsOrders } from '../market/checkOrder.ts';
import { issueOf } from '../market/market.ts';
import { nextUint32, randomBelow, type RandomState } from '../random/seededRandom.ts';
import type { FlowState, IssueFlow } from './flow.ts';
import { makerTurn, seedBook } from './makers.ts';
import { noiseTurn, trendTurn } from './takers.ts';
import { beginTurn } from './turn.ts';
import { moveValue } from './value.ts';

/** Of 100 turns so many are makers' and noise traders'; the rest are trend traders'. */
const makerPercent = 56;
const noisePercent = 34;

/** Uniform between nothing and twice the mean: irregular enough, and the same on every engine. */
function gapMs(random: RandomState, turnsPerSecond: number): number {
  return (nextUint32(random) / 2 ** 32) * (2000 / turnsPerSecond);
}

function totalActivity(desk: BrokerDesk): number {
  let total = 0;
  for (const { instrument } of desk.market.issues.values()) total += instrument.activity;
  return total;
}

function pickIssue(desk: BrokerDesk, flow: FlowState, total: number): IssueFlow {
  let left = randomBelow(flow.random, total);
  for (const issue of flow.issues) {
    left -= issueOf(desk.market, issue.code).instrument.activity;
    if (left < 0) return issue;
  }
  throw new Error('The activities of the issues do not add up');
}

function takeTurn(desk: BrokerDesk, flow: FlowState, events: DeskEvent[]): void {
  const total = totalActivity(desk);
  const picked = pickIssue(desk, flow, total);
  const turn = beginTurn(desk, flow.random, picked, events);
  const share = turn.issue.instrument.activity / total;
  moveValue(flow.random, turn.issue, picked, flow.turnsPerSecond * share);
  const throwOf100 = randomBelow(flow.random, 100);
  if (throwOf100 < makerPercent) makerTurn(turn);
  else if (throwOf100 < makerPercent + noisePercent) noiseTurn(turn);
  else trendTurn(turn);
}

function seedBooks(desk: BrokerDesk, flow: FlowState, events: DeskEvent[]): void {
  flow.seededDay = desk.market.day;
  for (const issue of flow.issues) seedBook(beginTurn(desk, flow.random, issue, events));
}

/**
 * Lets time pass up to a moment with the participants trading. Each turn has its own time, so what happens does
 * not depend on how often this is called.
 */
export function runFlow(desk: BrokerDesk, flow: FlowState, nowMs: number): DeskEvent[] {
  const events: DeskEvent[] = [];
  const { market } = desk;
  const waitUntil = (atMs: number) => {
    for (const event of deskStep(desk, { type: 'tick' }, atMs)) events.push(event);
  };
  while (flow.turnsPerSecond > 0 && flow.nextTurnMs <= nowMs) {
    waitUntil(Math.floor(flow.nextTurnMs));
    if (!acceptsOrders(market)) {
      flow.nextTurnMs = Math.max(flow.nextTurnMs, market.nextDueMs);
      continue;
    }
    if (flow.seededDay !== market.day) seedBooks(desk, flow, events);
    takeTurn(desk, flow, events);
    flow.nextTurnMs += gapMs(flow.random, flow.turnsPerSecond);
  }
  waitUntil(nowMs);
  return events;
}
