import { cursorAt } from './calendar/schedule.ts';
import { millisecondsPerMinute } from './calendar/tokyoTime.ts';
import { createBrokerDesk, type BrokerDesk, type DeskEvent } from './brokerOrders/brokerDesk.ts';
import { deskStep, type DeskCommand } from './brokerOrders/deskStep.ts';
import { restoreDesk, snapshotDesk, type DeskSnapshot } from './brokerOrders/snapshotDesk.ts';
import type { Instrument } from './instruments/instrument.ts';
import { instruments as allInstruments } from './instruments/instruments.ts';
import { createMarket, type MarketConfig } from './market/market.ts';
import { createFlow, type FlowState } from './participants/flow.ts';
import { runFlow } from './participants/runFlow.ts';

/** The exchange, the broker's desk on it, and the participants who trade there. */
export interface Simulation {
  readonly desk: BrokerDesk;
  readonly flow: FlowState;
}

export interface SimulationConfig {
  readonly seed: number;
  readonly schedule: MarketConfig['schedule'];
  readonly startMs: number;
  /** Participants' turns per second over all issues. */
  readonly turnsPerSecond: number;
  readonly instruments?: readonly Instrument[];
}

export type SimulationCommand =
  | DeskCommand
  | { readonly type: 'setFlow'; readonly turnsPerSecond: number }
  /** After an outage: time passes without the participants, who go on from now. */
  | { readonly type: 'resume' };

export type SimulationEvent = DeskEvent;

/** The whole simulation as plain JSON data. Together with the commands since, it is a journal. */
export interface SimulationSnapshot {
  readonly desk: DeskSnapshot;
  readonly flow: FlowState;
}

export function createSimulation(config: SimulationConfig): Simulation {
  const { seed, schedule, startMs, turnsPerSecond, instruments = allInstruments } = config;
  const desk = createBrokerDesk(createMarket({ schedule, instruments, startMs }));
  return { desk, flow: createFlow(seed, turnsPerSecond, startMs, instruments) };
}

/**
 * The one way to change the simulation: time passes up to `nowMs` (whole milliseconds), then the command happens.
 * The same commands at the same times from the same seed give the same events and the same state, however many
 * `tick`s lie between.
 */
export function simulationStep(
  simulation: Simulation,
  command: SimulationCommand,
  nowMs: number,
): SimulationEvent[] {
  const { desk, flow } = simulation;
  switch (command.type) {
    case 'resume': {
      const events = passWithoutParticipants(desk, nowMs);
      flow.nextTurnMs = Math.max(flow.nextTurnMs, nowMs);
      return events;
    }
    case 'setFlow': {
      const events = runFlow(desk, flow, nowMs);
      flow.turnsPerSecond = command.turnsPerSecond;
      // At the old pace the makers may have fallen behind: at the new one all of them quote first.
      flow.seededDay = null;
      flow.nextTurnMs = Math.max(desk.market.nowMs, nowMs);
      return events;
    }
    case 'tick':
      return runFlow(desk, flow, nowMs);
    default:
      return [...runFlow(desk, flow, nowMs), ...deskStep(desk, command, nowMs)];
  }
}

/** More than any run of days without trading, so that whatever was under way ends within it. */
const settlesWithinMs = 10 * 24 * 60 * millisecondsPerMinute;

/**
 * Nobody is there: orders expire with their day, and from then on one day is like the next. So of a long absence only
 * its first and its last days are gone through; years of it take no longer than weeks.
 */
function passWithoutParticipants(desk: BrokerDesk, nowMs: number): SimulationEvent[] {
  const { market } = desk;
  const isLong = nowMs - market.nowMs > 3 * settlesWithinMs;
  if (!isLong) return deskStep(desk, { type: 'tick' }, nowMs);
  const first = deskStep(desk, { type: 'tick' }, market.nowMs + settlesWithinMs);
  Object.assign(market.cursor, cursorAt(nowMs - settlesWithinMs));
  return [...first, ...deskStep(desk, { type: 'tick' }, nowMs)];
}

/** Taken between steps only. */
export function snapshotSimulation({ desk, flow }: Simulation): SimulationSnapshot {
  return { desk: snapshotDesk(desk), flow: structuredClone(flow) };
}

export function restoreSimulation(
  snapshot: SimulationSnapshot,
  instruments: readonly Instrument[] = allInstruments,
): Simulation {
  return { desk: restoreDesk(snapshot.desk, instruments), flow: structuredClone(snapshot.flow) };
}
