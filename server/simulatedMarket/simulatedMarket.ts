import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { checkBrokerOrder } from '../exchange/brokerOrders/checkBrokerOrder.ts';
import type { ScheduleName } from '../exchange/calendar/schedule.ts';
import type { Instrument } from '../exchange/instruments/instrument.ts';
import { checkOrder } from '../exchange/market/checkOrder.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Market, MarketMove, MarketOrder, MarketRefusal, MarketReport } from '../ports/market.ts';
import type { Random } from '../ports/random.ts';
import { entrySchema, runEntry, type RunEntry } from './entries.ts';
import {
  candlesOf,
  dayView,
  instrumentView,
  marketBoard,
  specialView,
  statusView,
  topView,
} from './marketViews.ts';
import { refusalOf } from './refusals.ts';
import {
  createRun,
  restoreRun,
  runStep,
  snapshotRun,
  tapeOf,
  type RunSnapshot,
  type SimulationRun,
  type StepOutcome,
} from './simulationRun.ts';
import { brokerRequest, plainRequest } from './toCommand.ts';

/** A pause up to this long is made up for with the participants; a longer one passes without them. */
export const catchUpMaxMs = 10 * 60_000;
/** So many turns of participants run in one go before others get the process. */
const turnsPerSlice = 400;
/** Nobody watches and no order lives: after this long the market rests until somebody asks. */
const restAfterMs = 60_000;
/** While nothing else is written, the time is, so that a crash takes back no more of the market than this. */
const markEveryMs = 5_000;
/** A snapshot is due after so many entries, or after so many turns that a recovery would have to make again. */
const entriesPerSnapshot = 2_000;
const turnsPerSnapshot = 20_000;
/** A clock further behind the market than this was put back; the market cannot go back and begins anew. */
const clockBackMaxMs = 60_000;

export interface SimulatedMarketConfig {
  journal: Journal;
  clock: Clock;
  random: Random;
  seed: number;
  schedule: ScheduleName;
  /** Participants' turns per second over all issues. */
  turnsPerSecond: number;
  /** What is traded before the first start, so that the day has a past. */
  past: { hours: number; turnsPerSecond: number };
  instruments?: readonly Instrument[];
  /** Null: time passes when somebody asks, and not by itself. */
  tickEveryMs: number | null;
  /** Told when the market can go on no more; orders are refused from then on. */
  onFault(error: unknown): void;
}

export interface SimulatedMarket extends Market {
  /** Settles when the past is made and what a crash left is recovered. */
  ready: Promise<void>;
  setFlow(turnsPerSecond: number): Promise<void>;
}

/** The simulated exchange behind the market port, with a journal of its own. One for each process. */
export function openSimulatedMarket(config: SimulatedMarketConfig): SimulatedMarket {
  const { journal, clock } = config;
  const recovered = recover(config);
  const run =
    recovered ?? createRun(newRunConfig(config), Buffer.from(config.random.bytes(12)).toString('base64url'));
  const watchers = new Set<(moves: readonly MarketMove[]) => void>();
  let listener: ((reports: readonly MarketReport[]) => void) | null = null;
  let isReady = false;
  let wantedMs = clock.nowMs();
  let markedMs = run.lastMs;
  let snapshotMs = run.lastMs;
  let fault: unknown = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One thing at a time, in order. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(async () => {
      if (fault !== null) throw fault;
      return work();
    });
    queue = done.catch(() => undefined);
    return done;
  }

  function tell({ reports, moves }: StepOutcome): void {
    if (moves.length > 0) for (const watcher of watchers) watcher(moves);
    if (reports.length > 0) listener?.(reports);
  }

  /** SECURITY: TR-6. What customers are told can be told again: it is in the journal before they hear it. */
  async function enter(entry: RunEntry): Promise<MarketRefusal | null> {
    await write(entry);
    const outcome = runEntry(run, entry);
    tell(outcome);
    return outcome.refusal;
  }

  async function write(entry: RunEntry): Promise<void> {
    try {
      await journal.append(entry);
      markedMs = entry.atMs;
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  function fail(error: unknown): void {
    fault ??= error;
    config.onFault(error);
  }

  async function passTime(toMs: number): Promise<void> {
    const outcome = runStep(run, { type: 'tick' }, toMs);
    if (outcome.reports.length > 0 || toMs - markedMs >= markEveryMs)
      await write({ kind: 'mark', atMs: toMs });
    tell(outcome);
  }

  async function catchUp(): Promise<number> {
    const nowMs = Math.max(Math.floor(clock.nowMs()), run.lastMs);
    if (nowMs - run.lastMs > catchUpMaxMs) await enter({ kind: 'resume', atMs: nowMs });
    while (run.lastMs < nowMs) {
      await passTime(Math.min(nowMs, run.lastMs + sliceMs(run)));
      if (run.lastMs < nowMs) await yieldToOthers();
    }
    snapshotWhenDue();
    return nowMs;
  }

  function snapshotWhenDue(): void {
    const turns = ((run.lastMs - snapshotMs) / 1_000) * run.simulation.flow.turnsPerSecond;
    if (journal.length < entriesPerSnapshot && turns < turnsPerSnapshot) return;
    snapshotMs = run.lastMs;
    journal.replace(snapshotRun(run)).catch(fail);
  }

  async function begin(): Promise<void> {
    if (recovered) await enter({ kind: 'resume', atMs: Math.max(Math.floor(clock.nowMs()), run.lastMs) });
    else {
      const startedMs = Math.floor(clock.nowMs());
      while (run.lastMs < startedMs) {
        runStep(run, { type: 'tick' }, Math.min(startedMs, run.lastMs + sliceMs(run)));
        await yieldToOthers();
      }
      runStep(run, { type: 'setFlow', turnsPerSecond: config.turnsPerSecond }, run.lastMs);
    }
    await journal.replace(snapshotRun(run));
    [snapshotMs, markedMs] = [run.lastMs, run.lastMs];
    isReady = true;
    await catchUp();
    tell({ reports: [], refusal: null, moves: [{ what: 'status' }] });
  }

  const ready = inTurn(begin);
  ready.catch(fail);
  const timer = config.tickEveryMs === null ? null : setInterval(tick, config.tickEveryMs);
  timer?.unref();
  let ticking = false;

  function tick(): void {
    const isResting =
      watchers.size === 0 && run.live.byRef.size === 0 && clock.nowMs() - wantedMs > restAfterMs;
    if (ticking || !isReady || isResting || fault !== null) return;
    ticking = true;
    const done = () => {
      ticking = false;
    };
    inTurn(catchUp).then(done, (error: unknown) => {
      done();
      fail(error);
    });
  }

  const issue = (symbol: string) => run.simulation.desk.market.issues.get(symbol);
  const day = () => run.simulation.desk.market.day;

  return {
    ready,
    status: () => statusView(run, isReady),
    nowMs: () => run.lastMs,
    instruments: () =>
      [...run.simulation.desk.market.issues.values()].map((one) => instrumentView(one, day())),
    instrument: (symbol) => withIssue(issue(symbol), (one) => instrumentView(one, day())),
    day: (symbol) => withIssue(issue(symbol), (one) => dayView(one, day())),
    top: (symbol) => withIssue(issue(symbol), topView),
    direction: (symbol) => run.tapes.get(symbol)?.direction ?? 0,
    special: (symbol) => withIssue(issue(symbol), specialView),
    board: (symbol) => withIssue(issue(symbol), marketBoard),
    trades: (symbol) => run.tapes.get(symbol)?.trades ?? [],
    candles: (symbol, interval) =>
      withIssue(issue(symbol), (one) => candlesOf(run, one, tapeOf(run, symbol), interval)) ?? [],
    async upToDate() {
      wantedMs = clock.nowMs();
      await inTurn(catchUp);
    },
    check: (order) => checkAtMarket(run, order),
    send: (command) =>
      inTurn(async () => {
        wantedMs = clock.nowMs();
        const atMs = await catchUp();
        return enter({ kind: 'command', atMs, command });
      }),
    isLive: (ref) => run.live.byRef.has(ref),
    connect: (after, heard) =>
      inTurn(async () => {
        listener = heard;
        const known = after?.epoch === run.epoch ? after.sequence : 0;
        run.reports = run.reports.filter(({ sequence }) => sequence > known);
        if (run.reports.length > 0) heard([...run.reports]);
        return run.epoch;
      }),
    acknowledge(sequence) {
      run.reports = run.reports.filter((report) => report.sequence > sequence);
    },
    watch(heard) {
      watchers.add(heard);
      return () => watchers.delete(heard);
    },
    setFlow: (turnsPerSecond) =>
      inTurn(async () => {
        await enter({ kind: 'flow', atMs: await catchUp(), turnsPerSecond });
      }),
    async close() {
      if (timer) clearInterval(timer);
      listener = null;
      watchers.clear();
      await inTurn(() => journal.replace(snapshotRun(run))).catch(() => undefined);
      await journal.close();
    },
  };
}

function withIssue<I, T>(issue: I | undefined, view: (issue: I) => T): T | null {
  return issue === undefined ? null : view(issue);
}

function sliceMs({ simulation }: SimulationRun): number {
  const { turnsPerSecond } = simulation.flow;
  return turnsPerSecond === 0
    ? catchUpMaxMs
    : Math.max(Math.floor((turnsPerSlice * 1_000) / turnsPerSecond), 1);
}

function newRunConfig({ clock, past, schedule, seed, instruments }: SimulatedMarketConfig) {
  const startMs = Math.floor(clock.nowMs() - past.hours * 3_600_000);
  const { turnsPerSecond } = past;
  return { seed, schedule, startMs, turnsPerSecond, ...(instruments === undefined ? {} : { instruments }) };
}

/** The run as it was when the process ended; null: there is none, or none that goes on with this configuration. */
function recover({ journal, schedule, clock, instruments }: SimulatedMarketConfig): SimulationRun | null {
  const kept = journal.start;
  if (kept === null || kept.snapshot === null) return null;
  const snapshot = kept.snapshot as RunSnapshot;
  if (snapshot.version !== 1 || snapshot.simulation.desk.market.schedule !== schedule) return null;
  const entries = kept.entries.map((entry) => entrySchema.parse(entry));
  const lastMs = entries.at(-1)?.atMs ?? snapshot.lastMs;
  if (lastMs - clock.nowMs() > clockBackMaxMs) return null;
  const run = restoreRun(snapshot, instruments);
  for (const entry of entries) runEntry(run, entry);
  return run;
}

function checkAtMarket({ simulation }: SimulationRun, order: MarketOrder): MarketRefusal | null {
  const { market } = simulation.desk;
  const plain = plainRequest(order);
  if (plain !== null && order.plan.kind === 'plain' && order.plan.leg.trigger !== null)
    return 'bad_order_plan';
  const reason = plain === null ? checkBrokerOrder(market, brokerRequest(order)) : checkOrder(market, plain);
  return reason === null ? null : refusalOf[reason];
}
