import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createSimulation,
  restoreSimulation,
  simulationStep,
  snapshotSimulation,
  type Simulation,
  type SimulationEvent,
} from '../../../server/exchange/simulation.ts';
import { testInstrument } from './support/exchangeDesk.ts';
import { happenings, scenarioStartMs, type Happening } from './support/scenarios.ts';

const instruments = [testInstrument(), testInstrument({ code: '1001', activity: 2 })];

function begin(seed: number, turnsPerSecond: number, schedule: 'tse' | 'always-open' = 'tse'): Simulation {
  return createSimulation({ seed, schedule, turnsPerSecond, startMs: scenarioStartMs, instruments });
}

/** Carries out happenings from a moment on; the events and the last moment. */
function run(simulation: Simulation, list: readonly Happening[], fromMs: number) {
  const events: SimulationEvent[] = [];
  let nowMs = fromMs;
  for (const { afterMs, command } of list) {
    nowMs += afterMs;
    for (const event of simulationStep(simulation, command, nowMs)) events.push(event);
  }
  return { events, nowMs };
}

/** Plain JSON there and back, as a journal on disk would keep it. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const seeds = fc.integer({ min: 0, max: 2 ** 40 });
/** Slow enough that scenarios over several days stay short. */
const turnsPerSecond = 0.02;
const shortAbsenceMs = 9 * 24 * 3_600_000;

describe('The simulation', () => {
  test('differs between two seeds', () => {
    const first = begin(1, 20);
    const second = begin(2, 20);
    const until = scenarioStartMs + 120_000;
    expect(simulationStep(first, { type: 'tick' }, until)).not.toEqual(
      simulationStep(second, { type: 'tick' }, until),
    );
  });

  test('gives the same events and state when the same commands are replayed from the same seed', () => {
    fc.assert(
      fc.property(seeds, happenings, (seed, list) => {
        const first = begin(seed, turnsPerSecond);
        const second = begin(seed, turnsPerSecond);
        expect(run(second, list, scenarioStartMs)).toEqual(run(first, list, scenarioStartMs));
        expect(snapshotSimulation(second)).toEqual(snapshotSimulation(first));
      }),
      { numRuns: 60 },
    );
  });

  test('does not depend on how often time is looked at', () => {
    fc.assert(
      fc.property(seeds, happenings, fc.integer({ min: 700, max: 90_000 }), (seed, list, everyMs) => {
        const seldom = begin(seed, turnsPerSecond);
        const often = begin(seed, turnsPerSecond);
        const expected = run(seldom, list, scenarioStartMs);
        let nowMs = scenarioStartMs;
        const events: SimulationEvent[] = [];
        for (const { afterMs, command } of list) {
          const ticks = command.type === 'resume' ? 0 : Math.min(Math.floor(afterMs / everyMs), 50);
          for (let tick = 1; tick <= ticks; tick += 1) {
            events.push(...simulationStep(often, { type: 'tick' }, nowMs + tick * everyMs));
          }
          nowMs += afterMs;
          events.push(...simulationStep(often, command, nowMs));
        }
        expect(events).toEqual(expected.events);
        expect(snapshotSimulation(often)).toEqual(snapshotSimulation(seldom));
      }),
      { numRuns: 60 },
    );
  });

  test('goes on from a snapshot as if it had never stopped', () => {
    fc.assert(
      fc.property(seeds, happenings, happenings, (seed, before, after) => {
        const original = begin(seed, turnsPerSecond);
        const { nowMs } = run(original, before, scenarioStartMs);
        const snapshot = throughJson(snapshotSimulation(original));
        const restored = restoreSimulation(snapshot, instruments);
        expect(throughJson(snapshotSimulation(restored))).toEqual(snapshot);
        expect(run(restored, after, nowMs)).toEqual(run(original, after, nowMs));
        expect(snapshotSimulation(restored)).toEqual(snapshotSimulation(original));
      }),
      { numRuns: 100 },
    );
  });

  test.each(['tse', 'always-open'] as const)(
    'is after a long absence what it is after many short ones, on schedule %s',
    (schedule) => {
      const absences = fc.integer({ min: 31 * 24 * 60, max: 90 * 24 * 60 });
      fc.assert(
        fc.property(seeds, happenings, absences, (seed, list, minutes) => {
          const atOnce = begin(seed, turnsPerSecond, schedule);
          const inParts = begin(seed, turnsPerSecond, schedule);
          const { nowMs } = run(atOnce, list, scenarioStartMs);
          run(inParts, list, scenarioStartMs);
          const backMs = nowMs + minutes * 60_000;
          for (let atMs = nowMs; atMs < backMs; atMs += shortAbsenceMs)
            simulationStep(inParts, { type: 'resume' }, atMs);
          simulationStep(inParts, { type: 'resume' }, backMs);
          simulationStep(atOnce, { type: 'resume' }, backMs);
          expect(snapshotSimulation(atOnce)).toEqual(snapshotSimulation(inParts));
        }),
        { numRuns: 40 },
      );
    },
  );

  test('goes through no more than weeks of an absence of years', () => {
    const simulation = begin(1, turnsPerSecond, 'always-open');
    const backMs = scenarioStartMs + 5 * 365 * 24 * 3_600_000;
    const events = simulationStep(simulation, { type: 'resume' }, backMs);
    const days = events.filter(({ type }) => type === 'issueOpenedForDay');
    expect(days.length).toBeLessThan(25 * instruments.length);
    expect(simulation.desk.market.nowMs).toBe(backMs);
  });
});
