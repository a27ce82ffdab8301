import { setImmediate as yieldToOthers, setTimeout as delay } from 'node:timers/promises';
import type { ScheduleName } from '../exchange/calendar/schedule.ts';
import type { Instrument } from '../exchange/instruments/instrument.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { MarketMove, MarketRefusal, MarketReport } from '../ports/market.ts';
import { StorageUnavailableError } from '../ports/stores.ts';
import type { Random } from '../ports/random.ts';
import { entrySchema, runEntry, type RunEntry } from './entries.ts';
import {
  createRun,
  restoreRun,
  runStep,
  snapshotRun,
  type RunSnapshot,
  type SimulationRun,
  type StepOutcome,
} from './simulationRun.ts';

/** A pause up to this long is made up for with the participants; a longer one passes without them. */
export const catchUpMaxMs = 10 * 60_000;
/** So many turns of participants run in one go before others get the process. */
const turnsPerSlice = 400;
/** While the first page is loaded, the process belongs to others between two slices of the past that is made up. */
const restBetweenSlicesMs = 15;
/** After that somebody may sign in any moment, and would wait for the past. */
const restsForMs = 2_000;
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
  /** Nothing is computed before; so that a start-up has the process to itself. Absent: begins at once. */
  beginAfter?: Promise<void>;
  instruments?: readonly Instrument[];
  /** Null: time passes when somebody asks, and not by itself. */
  tickEveryMs: number | null;
  /** Told when the market can go on no more; orders are refused from then on. */
  onFault(error: unknown): void;
}

/** Lets time pass in the simulation and carries out what it is told, one thing at a time, journal first. */
export class MarketRunner {
  readonly run: SimulationRun;
  readonly watchers = new Set<(moves: readonly MarketMove[]) => void>();
  readonly ready: Promise<void>;
  listener: ((reports: readonly MarketReport[]) => void) | null = null;
  isReady = false;
  private readonly config: SimulatedMarketConfig;
  private readonly isRecovered: boolean;
  private readonly timer: NodeJS.Timeout | null;
  private isAbandoned = false;
  private wantedMs: number;
  private markedMs: number;
  private snapshotMs: number;
  private isTicking = false;
  private fault: unknown = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(config: SimulatedMarketConfig) {
    this.config = config;
    const recovered = recover(config);
    this.isRecovered = recovered !== null;
    this.run = recovered ?? createRun(newRunConfig(config), newEpoch(config.random));
    this.wantedMs = config.clock.nowMs();
    this.markedMs = this.run.lastMs;
    this.snapshotMs = this.run.lastMs;
    this.ready = this.inTurn(() => this.begin());
    this.ready.catch((error: unknown) => this.fail(error));
    this.timer = config.tickEveryMs === null ? null : setInterval(() => this.tick(), config.tickEveryMs);
    this.timer?.unref();
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(() => {
      if (this.fault === null) return work();
      throw new StorageUnavailableError('The market has stopped.', { cause: this.fault });
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Somebody asks: the market does not rest. */
  want(): void {
    this.wantedMs = this.config.clock.nowMs();
  }

  /**
   * SECURITY: TR-6. What customers are told can be told again: it is in the journal before they hear it.
   */
  async enter(entry: RunEntry): Promise<MarketRefusal | null> {
    await this.write(entry);
    const outcome = runEntry(this.run, entry);
    this.tell(outcome);
    return outcome.refusal;
  }

  /** Gives up a past that is being made: the process is to end. */
  abandonPast(): void {
    this.isAbandoned = true;
  }

  /** Lets time pass up to now; answers with it. */
  async catchUp(): Promise<number> {
    const { run } = this;
    const nowMs = this.nowMs();
    const behindMs = nowMs - run.lastMs;
    if (behindMs > catchUpMaxMs) {
      await this.enter({ kind: 'resume', atMs: nowMs });
      // Nobody took a turn meanwhile, so no recovery has any to make again.
      this.snapshotMs += behindMs;
    }
    while (run.lastMs < nowMs) {
      await this.passTime(Math.min(nowMs, run.lastMs + sliceMs(run)));
      if (run.lastMs < nowMs) await yieldToOthers();
    }
    this.snapshotWhenDue();
    return nowMs;
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.listener = null;
    this.watchers.clear();
    const { journal } = this.config;
    await this.inTurn(() => journal.replace(snapshotRun(this.run))).catch(() => undefined);
    await journal.close();
  }

  /** The exchange's time never goes back, whatever the clock does. */
  private nowMs(): number {
    return Math.max(Math.floor(this.config.clock.nowMs()), this.run.lastMs);
  }

  private tell({ reports, moves }: Pick<StepOutcome, 'reports' | 'moves'>): void {
    if (moves.length > 0) for (const watcher of this.watchers) watcher(moves);
    if (reports.length > 0) this.listener?.(reports);
  }

  private async write(entry: RunEntry): Promise<void> {
    try {
      await this.config.journal.append(entry);
      this.markedMs = entry.atMs;
    } catch (error) {
      this.fail(error);
      throw error;
    }
  }

  /** The first fault ends it: what it shows from then on is of the past, and watchers hear that. */
  private fail(error: unknown): void {
    if (this.fault !== null) return;
    this.fault = error;
    this.isReady = false;
    this.config.onFault(error);
    this.tell({ reports: [], moves: [{ what: 'status' }] });
  }

  private async passTime(toMs: number): Promise<void> {
    const outcome = runStep(this.run, { type: 'tick' }, toMs);
    const isDue = outcome.reports.length > 0 || toMs - this.markedMs >= markEveryMs;
    if (isDue) await this.write({ kind: 'mark', atMs: toMs });
    this.tell(outcome);
  }

  private snapshotWhenDue(): void {
    const { run } = this;
    const turns = ((run.lastMs - this.snapshotMs) / 1_000) * run.simulation.flow.turnsPerSecond;
    if (this.config.journal.length < entriesPerSnapshot && turns < turnsPerSnapshot) return;
    this.snapshotMs = run.lastMs;
    this.config.journal.replace(snapshotRun(run)).catch((error: unknown) => this.fail(error));
  }

  private async begin(): Promise<void> {
    await this.config.beginAfter;
    if (this.isRecovered) await this.enter({ kind: 'resume', atMs: this.nowMs() });
    else if (!(await this.makePast())) {
      this.fault = new Error('The market was closed before it began');
      return;
    }
    await this.config.journal.replace(snapshotRun(this.run));
    this.snapshotMs = this.run.lastMs;
    this.markedMs = this.run.lastMs;
    this.isReady = true;
    await this.catchUp();
    this.tell({ reports: [], moves: [{ what: 'status' }] });
  }

  /** False when it was given up; the next start makes another. */
  private async makePast(): Promise<boolean> {
    const { run } = this;
    const startedMs = Math.floor(this.config.clock.nowMs());
    while (run.lastMs < startedMs) {
      if (this.isAbandoned) return false;
      runStep(run, { type: 'tick' }, Math.min(startedMs, run.lastMs + sliceMs(run)));
      const isEarly = this.config.clock.nowMs() - startedMs < restsForMs;
      await (isEarly ? delay(restBetweenSlicesMs) : yieldToOthers());
    }
    runStep(run, { type: 'setFlow', turnsPerSecond: this.config.turnsPerSecond }, run.lastMs);
    return true;
  }

  private tick(): void {
    const isIdle = this.watchers.size === 0 && this.run.live.byRef.size === 0;
    const isResting = isIdle && this.config.clock.nowMs() - this.wantedMs > restAfterMs;
    if (this.isTicking || !this.isReady || isResting || this.fault !== null) return;
    this.isTicking = true;
    const done = () => {
      this.isTicking = false;
    };
    this.inTurn(() => this.catchUp()).then(done, (error: unknown) => {
      done();
      this.fail(error);
    });
  }
}

function newEpoch(random: Random): string {
  return Buffer.from(random.bytes(12)).toString('base64url');
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
