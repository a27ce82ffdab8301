import type { OrderId } from '../book/order.ts';
import type { Instrument, IssueCode } from '../instruments/instrument.ts';
import { seededRandom, type RandomState } from '../random/seededRandom.ts';

/** What the participants think and have in the book of one issue. */
export interface IssueFlow {
  readonly code: IssueCode;
  /** What the issue is worth, in 0.1 yen; not rounded. Makers quote around it, and it wanders. */
  value: number;
  /** Slow average of the last price, against which trend traders judge it. */
  average: number;
  /** Working orders of the makers and of patient noise traders, oldest first. Dead ones are dropped in passing. */
  makerOrders: OrderId[];
  patientOrders: OrderId[];
}

/** The participants' whole state, kept as plain data in a snapshot. */
export interface FlowState {
  readonly random: RandomState;
  /** Participants' turns per second over all issues; 0 keeps them still. A turn is one or two commands. */
  turnsPerSecond: number;
  /** When the next turn comes; not rounded. */
  nextTurnMs: number;
  /** The trading day whose books have been filled at the start; null: they are due at the next turn. */
  seededDay: number | null;
  readonly issues: IssueFlow[];
}

/** Seeds of the participants and of anything else that may come are kept apart by stream. */
const flowStream = 1;

export function createFlow(
  seed: number,
  turnsPerSecond: number,
  startMs: number,
  instruments: readonly Instrument[],
): FlowState {
  return {
    random: seededRandom(seed, flowStream),
    turnsPerSecond,
    nextTurnMs: startMs,
    seededDay: null,
    issues: instruments.map(({ code, basePrice }) => ({
      code,
      value: basePrice,
      average: basePrice,
      makerOrders: [],
      patientOrders: [],
    })),
  };
}
