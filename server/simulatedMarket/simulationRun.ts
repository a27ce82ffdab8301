import {
  createSimulation,
  restoreSimulation,
  simulationStep,
  snapshotSimulation,
} from '../exchange/simulation.ts';
import type {
  Simulation,
  SimulationCommand,
  SimulationConfig,
  SimulationEvent,
  SimulationSnapshot,
} from '../exchange/simulation.ts';
import { tokyoDay } from '../exchange/calendar/tokyoTime.ts';
import type { MarketMove, MarketRefusal, MarketReport } from '../ports/market.ts';
import { noLiveOrders, restoreLive, snapshotLive, type LiveOrders, type LiveSnapshot } from './liveOrders.ts';
import { addToTape, emptyTape, type Tape } from './tape.ts';
import { translate } from './translate.ts';

/** The simulation with everything the adapter keeps beside it. Changed by `runStep` only. */
export interface SimulationRun {
  readonly simulation: Simulation;
  readonly live: LiveOrders;
  readonly tapes: Map<string, Tape>;
  readonly seed: number;
  /** Before this day, prices are made up in one piece. */
  readonly firstDay: number;
  readonly epoch: string;
  lastMs: number;
  /** Of the last report. */
  sequence: number;
  /** Reports that nobody has on disk yet. */
  reports: MarketReport[];
}

/** A run as plain JSON. */
export interface RunSnapshot {
  readonly version: 1;
  readonly simulation: SimulationSnapshot;
  readonly live: LiveSnapshot;
  readonly tapes: [string, Tape][];
  readonly seed: number;
  readonly firstDay: number;
  readonly epoch: string;
  readonly lastMs: number;
  readonly sequence: number;
  readonly reports: MarketReport[];
}

export function createRun(config: SimulationConfig, epoch: string): SimulationRun {
  const { seed, startMs } = config;
  return {
    simulation: createSimulation(config),
    live: noLiveOrders(),
    tapes: new Map(),
    seed,
    firstDay: tokyoDay(startMs),
    epoch,
    lastMs: startMs,
    sequence: 0,
    reports: [],
  };
}

/** Taken between steps only. */
export function snapshotRun(run: SimulationRun): RunSnapshot {
  const { seed, firstDay, epoch, lastMs, sequence } = run;
  return {
    version: 1,
    simulation: snapshotSimulation(run.simulation),
    live: snapshotLive(run.live),
    tapes: structuredClone([...run.tapes]),
    seed,
    firstDay,
    epoch,
    lastMs,
    sequence,
    reports: [...run.reports],
  };
}

export function restoreRun(
  snapshot: RunSnapshot,
  instruments?: SimulationConfig['instruments'],
): SimulationRun {
  const { seed, firstDay, epoch, lastMs, sequence } = snapshot;
  return {
    simulation: restoreSimulation(snapshot.simulation, instruments),
    live: restoreLive(snapshot.live),
    tapes: new Map(structuredClone(snapshot.tapes)),
    seed,
    firstDay,
    epoch,
    lastMs,
    sequence,
    reports: [...snapshot.reports],
  };
}

export interface StepOutcome {
  /** The new reports, numbered. */
  readonly reports: readonly MarketReport[];
  readonly refusal: MarketRefusal | null;
  readonly moves: readonly MarketMove[];
}

/** One step: what customers are told, what the public sees, and what moved. */
export function runStep(run: SimulationRun, command: SimulationCommand, atMs: number): StepOutcome {
  const events = simulationStep(run.simulation, command, atMs);
  run.lastMs = atMs;
  for (const event of events) if (event.type === 'executed') addToTape(tapeOf(run, event.issue), event);
  const { reports, refusal } = translate(run.simulation, run.live, events, command.type === 'cancelAll');
  const numbered = reports.map((report) => {
    run.sequence += 1;
    return { ...report, sequence: run.sequence };
  });
  run.reports.push(...numbered);
  return { reports: numbered, refusal, moves: movesOf(events) };
}

export function tapeOf(run: SimulationRun, symbol: string): Tape {
  const tape = run.tapes.get(symbol) ?? emptyTape();
  run.tapes.set(symbol, tape);
  return tape;
}

function movesOf(events: readonly SimulationEvent[]): MarketMove[] {
  const quotes = new Set<string>();
  const trades = new Set<string>();
  let status = false;
  for (const event of events) {
    if (event.type === 'executed') trades.add(event.issue);
    if (
      event.type === 'quoteChanged' ||
      event.type === 'specialQuote' ||
      event.type === 'issueOpenedForDay'
    ) {
      quotes.add(event.issue);
    }
    status ||= event.type === 'phaseChanged';
  }
  for (const symbol of trades) quotes.add(symbol);
  return [
    ...[...quotes].map((symbol) => ({ what: 'quote' as const, symbol })),
    ...[...trades].map((symbol) => ({ what: 'trade' as const, symbol })),
    ...(status ? [{ what: 'status' as const }] : []),
  ];
}
