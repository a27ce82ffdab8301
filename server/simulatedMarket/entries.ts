import { z } from 'zod';
import { orderChangeSchema, orderPlanSchema, sideSchema, symbolSchema } from '../contract/orders.ts';
import { sharesSchema } from '../contract/units.ts';
import type { SimulationCommand } from '../exchange/simulation.ts';
import { noteSent } from './liveOrders.ts';
import { runStep, type SimulationRun, type StepOutcome } from './simulationRun.ts';
import { toCommand } from './toCommand.ts';

const ref = z.string().min(1).max(64);
const owner = z.string().min(1).max(64);
const atMs = z.int();

const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('place'),
    order: z.strictObject({
      ref,
      owner,
      symbol: symbolSchema,
      side: sideSchema,
      quantity: sharesSchema,
      plan: orderPlanSchema,
    }),
  }),
  z.strictObject({ type: z.literal('amend'), ref, owner, change: orderChangeSchema }),
  z.strictObject({ type: z.literal('cancel'), ref, owner }),
  z.strictObject({ type: z.literal('cancelAll'), owner, symbol: symbolSchema.nullable() }),
]);

/** What the adapter's journal holds: everything that does not follow from the seed and the time. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), atMs, command: commandSchema }),
  /** Time passed up to here, and somebody was told what that brought. */
  z.strictObject({ kind: z.literal('mark'), atMs }),
  /** Time passed without the participants. */
  z.strictObject({ kind: z.literal('resume'), atMs }),
  z.strictObject({ kind: z.literal('flow'), atMs, turnsPerSecond: z.number().nonnegative() }),
]);
export type RunEntry = z.infer<typeof entrySchema>;

/** Carries out one entry, the first time as well as at every recovery: both give the same. */
export function runEntry(run: SimulationRun, entry: RunEntry): StepOutcome {
  switch (entry.kind) {
    case 'mark':
      return runStep(run, { type: 'tick' }, entry.atMs);
    case 'resume':
      return runStep(run, { type: 'resume' }, entry.atMs);
    case 'flow':
      return runStep(run, { type: 'setFlow', turnsPerSecond: entry.turnsPerSecond }, entry.atMs);
    case 'command': {
      // What is due by now happens first, so that the command is read against the state it will meet.
      const due = runStep(run, { type: 'tick' }, entry.atMs);
      const translated = toCommand(run.simulation, run.live, entry.command);
      if (!translated.ok) return { ...due, refusal: translated.refusal };
      if (entry.command.type === 'place') noteSent(run.live, entry.command.order);
      return joined(due, runStep(run, translated.command satisfies SimulationCommand, entry.atMs));
    }
  }
}

function joined(first: StepOutcome, second: StepOutcome): StepOutcome {
  return {
    reports: [...first.reports, ...second.reports],
    refusal: second.refusal,
    moves: [...first.moves, ...second.moves],
  };
}
