import type { IssueState } from '../market/issueState.ts';
import { chance, randomBell, randomBelow, type RandomState } from '../random/seededRandom.ts';
import type { IssueFlow } from './flow.ts';

/** Ordinary trading hours in seconds: the time over which an issue makes its daily move. */
const tradingSecondsPerDay = 19_800;

/** Turns over which a value drifts back half-way to the base price, so that it does not live at a limit. */
const returnTurns = 20_000;

/** One turn in so many brings news that moves the value at once, by one to three daily moves. */
const newsOneIn = 40_000;

/** The value stays within this part of the way to a daily limit. */
const reachOfLimits = 0.9;

/** One daily move of an issue, in 0.1 yen. */
function dailyMove(issue: IssueState): number {
  return (issue.base * issue.instrument.dailyMoveBasisPoints) / 10_000;
}

/** Lets the value of an issue wander by one turn; `turnsPerSecond` counts the turns of this issue alone. */
export function moveValue(
  random: RandomState,
  issue: IssueState,
  flow: IssueFlow,
  turnsPerSecond: number,
): void {
  const perTurn = dailyMove(issue) / Math.sqrt(Math.max(turnsPerSecond * tradingSecondsPerDay, 1));
  flow.value += randomBell(random) * perTurn + (issue.base - flow.value) / returnTurns;
  if (chance(random, 1, newsOneIn)) {
    const direction = chance(random, 1, 2) ? 1 : -1;
    flow.value += direction * dailyMove(issue) * (1 + randomBelow(random, 3));
  }
  const lowest = issue.base - (issue.base - issue.limits.low) * reachOfLimits;
  const highest = issue.base + (issue.limits.high - issue.base) * reachOfLimits;
  flow.value = Math.min(Math.max(flow.value, lowest), highest);
}
