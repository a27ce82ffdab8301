import { describe, expect, test } from 'vitest';
import { tokyoTimeMs } from '../../../../server/exchange/calendar/tokyoTime.ts';
import { instruments } from '../../../../server/exchange/instruments/instruments.ts';
import { boardLevels, boardView } from '../../../../server/exchange/market/boardView.ts';
import { makerOrdersMax } from '../../../../server/exchange/participants/makers.ts';
import { patientOrdersMax } from '../../../../server/exchange/participants/takers.ts';
import { participantPrefix } from '../../../../server/exchange/participants/turn.ts';
import { createSimulation, simulationStep, type Simulation } from '../../../../server/exchange/simulation.ts';

/** Sides of all boards that show fewer than ten levels. */
function thinSides({ desk }: Simulation): string[] {
  return [...desk.market.issues.values()].flatMap((issue) => {
    const { bids, asks } = boardView(issue);
    const { code } = issue.instrument;
    return [
      ...(bids.length < boardLevels ? [`${code} bids`] : []),
      ...(asks.length < boardLevels ? [`${code} asks`] : []),
    ];
  });
}

const startMs = tokyoTimeMs('2026-05-14', '10:00');

function begin(turnsPerSecond: number) {
  return createSimulation({ seed: 11, schedule: 'always-open', startMs, turnsPerSecond });
}

describe('The participants', () => {
  test('do nothing when their rate is zero', () => {
    const simulation = begin(0);
    const events = simulationStep(simulation, { type: 'tick' }, startMs + 60_000);
    expect(events.filter(({ type }) => type === 'accepted')).toEqual([]);
  });

  test('never have an order refused', () => {
    const events = simulationStep(begin(200), { type: 'tick' }, startMs + 120_000);
    expect(events.filter(({ type }) => type === 'rejected' || type === 'cancelRejected')).toEqual([]);
  });

  test('fill every board from the first moment', () => {
    const simulation = begin(1);
    simulationStep(simulation, { type: 'tick' }, startMs);
    expect(thinSides(simulation)).toEqual([]);
  });

  test('keep nearly every board full at the pace of the demo', () => {
    const simulation = begin(20);
    simulationStep(simulation, { type: 'tick' }, startMs + 30 * 60_000);
    expect(thinSides(simulation).length).toBeLessThan(instruments.length / 3);
  });

  test('trade in every issue and keep both sides of nearly every book filled', () => {
    const simulation = begin(200);
    simulationStep(simulation, { type: 'tick' }, startMs + 300_000);
    const issues = [...simulation.desk.market.issues.values()];
    expect(issues.filter(({ day }) => day.volume === 0)).toEqual([]);
    const twoSided = issues.filter(({ bids, asks }) => bids.hasLimits && asks.hasLimits);
    expect(twoSided.length).toBeGreaterThanOrEqual(issues.length - 2);
  });

  test('come at about the rate that is asked for', () => {
    const simulation = begin(100);
    simulationStep(simulation, { type: 'tick' }, startMs);
    const events = simulationStep(simulation, { type: 'tick' }, startMs + 60_000);
    const accepted = events.filter(({ type }) => type === 'accepted').length;
    expect(accepted).toBeGreaterThan(5_400);
    expect(accepted).toBeLessThan(6_600);
  });

  test('leave a bounded number of orders in the book, all under their own names', () => {
    const simulation = begin(300);
    simulationStep(simulation, { type: 'tick' }, startMs + 300_000);
    const { orders } = simulation.desk.market;
    expect(orders.size).toBeLessThanOrEqual((makerOrdersMax + patientOrdersMax) * instruments.length);
    expect([...orders.values()].every(({ owner }) => owner.startsWith(participantPrefix))).toBe(true);
  });
});

describe('Over time the participants', () => {
  test('pause over an outage and go on from now', () => {
    const simulation = begin(100);
    simulationStep(simulation, { type: 'tick' }, startMs);
    const later = startMs + 3 * 86_400_000;
    const missed = simulationStep(simulation, { type: 'resume' }, later);
    expect(missed.filter(({ type }) => type === 'accepted')).toEqual([]);
    const events = simulationStep(simulation, { type: 'tick' }, later + 1_000);
    expect(events.filter(({ type }) => type === 'accepted').length).toBeGreaterThan(50);
  });

  test('change their pace on command', () => {
    const simulation = begin(0);
    simulationStep(simulation, { type: 'setFlow', turnsPerSecond: 50 }, startMs);
    const events = simulationStep(simulation, { type: 'tick' }, startMs + 10_000);
    expect(events.filter(({ type }) => type === 'executed').length).toBeGreaterThan(0);
  });

  test('show ten levels on both sides of every board after a past that was made up at a slow pace', () => {
    const simulation = begin(3);
    const nowMs = startMs + 7 * 3_600_000;
    simulationStep(simulation, { type: 'tick' }, nowMs);
    simulationStep(simulation, { type: 'setFlow', turnsPerSecond: 20 }, nowMs);
    simulationStep(simulation, { type: 'tick' }, nowMs + 1_000);
    expect(thinSides(simulation)).toEqual([]);
  });

  test('make an opening and a closing price in Tokyo hours', () => {
    const openMs = tokyoTimeMs('2026-05-14', '08:50');
    const simulation = createSimulation({ seed: 3, schedule: 'tse', startMs: openMs, turnsPerSecond: 5 });
    const kinds = new Map<string, number>();
    for (const event of simulationStep(simulation, { type: 'tick' }, tokyoTimeMs('2026-05-14', '15:31'))) {
      if (event.type === 'executed') kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1);
    }
    expect(kinds.get('open')).toBeGreaterThan(30);
    expect(kinds.get('close')).toBeGreaterThan(30);
    expect(kinds.get('continuous')).toBeGreaterThan(1_000);
  });
});
