import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { createApp, type AppDeps } from '../../server/app/createApp.ts';
import { demoAccounts } from '../../server/app/demo/demoAccounts.ts';
import { seedAccounts } from '../../server/app/demo/seedAccounts.ts';
import { openFileAuditLog } from '../../server/audit/fileAuditLog.ts';
import type { Policy } from '../../server/contract/policy.ts';
import type { DemoMail } from '../../server/contract/views.ts';
import { bucketSizes } from '../../server/limits/bucketSizes.ts';
import { memoryLimiter } from '../../server/limits/memoryLimiter.ts';
import { fileOutbox } from '../../server/mail/fileOutbox.ts';
import { recommended } from '../../server/policies/presets/recommended.ts';
import type { Bucket } from '../../server/ports/limiter.ts';
import { systemRandom } from '../../server/ports/random.ts';
import type { Stores } from '../../server/ports/stores.ts';
import type { Stream } from '../../server/routes/stream/stream.ts';
import { openTradingDesk, type TradingDesk } from '../../server/services/trading/desk.ts';
import { openSimulatedMarket, type SimulatedMarket } from '../../server/simulatedMarket/simulatedMarket.ts';
import { openFileJournal } from '../../server/storage/journal/fileJournal.ts';
import { openLowdbStores } from '../../server/storage/lowdb/openLowdbStores.ts';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporaryFolder.ts';

export const testOrigin = 'http://tegata.localhost:4310';
export const testRpId = 'tegata.localhost';

/** A clock that stands still until it is moved. */
export interface TestClock {
  nowMs(): number;
  advance(ms: number): void;
  advanceMinutes(minutes: number): void;
}

export function testClock(startMs = Date.UTC(2026, 10, 24, 0, 0)): TestClock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
    advanceMinutes: (minutes) => {
      nowMs += minutes * 60_000;
    },
  };
}

/** A whole relying party: real storage, mail and audit log in a folder of its own, and a clock the test moves. */
export interface TestRelyingParty {
  /** Folder of its files. */
  folder: string;
  deps: AppDeps;
  port: number;
  clock: TestClock;
  policy: Policy;
  stores: Stores;
  market: SimulatedMarket;
  desk: TradingDesk;
  stream: Stream;
  /** Mails sent so far, newest first. */
  mails(): Promise<DemoMail[]>;
  /** The audit log's lines, oldest first. */
  audit(): Promise<Record<string, unknown>[]>;
}

interface Choices {
  policy?: Policy;
  deps?: Partial<AppDeps>;
  /** Without it nobody but customers trades. */
  turnsPerSecond?: number;
  schedule?: 'always-open' | 'tse';
  buckets?: Partial<Record<Bucket, { attempts: number; perSeconds: number }>>;
}

/** Limits that no ordinary test meets; a test of a limit sets its own. */
const roomyBuckets = Object.fromEntries(
  Object.entries(bucketSizes).map(([bucket, { perSeconds }]) => [bucket, { attempts: 100_000, perSeconds }]),
) as Record<Bucket, { attempts: number; perSeconds: number }>;

/** Starts one inside a test; it ends with the test. */
export async function startTestRelyingParty(choices: Choices = {}): Promise<TestRelyingParty> {
  const folder = await temporaryFolder();
  const clock = testClock();
  const policy = choices.policy ?? recommended;
  const stores = await openLowdbStores({ directory: folder, clock });
  const auditFile = join(folder, 'audit.jsonl');
  const audit = await openFileAuditLog({ file: auditFile, clock });
  const outbox = fileOutbox({ directory: join(folder, 'outbox'), from: 'Tegata <t@tegata.example>', clock });
  await seedAccounts(stores.accounts, systemRandom, demoAccounts);
  const background = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const market = openSimulatedMarket({
    journal: await openFileJournal(join(folder, 'trading'), 'market'),
    clock,
    random: systemRandom,
    seed: 7,
    schedule: choices.schedule ?? 'always-open',
    turnsPerSecond: choices.turnsPerSecond ?? 0,
    past: { hours: 0, turnsPerSecond: 0 },
    tickEveryMs: null,
    onFault,
  });
  const bookJournal = await openFileJournal(join(folder, 'trading'), 'book');
  const desk = await openTradingDesk({ market, journal: bookJournal, clock, onFault });
  const deps: AppDeps = {
    relyingParty: { id: testRpId, name: 'Tegata', origins: [testOrigin], signedOrigins: [] },
    policy,
    stores,
    audit,
    mailer: outbox,
    clock,
    random: systemRandom,
    trading: Promise.resolve(desk),
    limiter: memoryLimiter({ ...roomyBuckets, ...choices.buckets }),
    background: (work) => void background.add(work),
    logger: pino({ level: 'silent' }),
    version: '0.0.0-test',
    trustProxy: [],
    staticDirectory: null,
    demo: {
      accounts: [],
      mails: () => outbox.list(),
      putClockAhead: (minutes) => clock.advanceMinutes(minutes),
      setFlow: (turnsPerSecond) => market.setFlow(turnsPerSecond),
    },
    secretsKey: new Uint8Array(32).fill(7),
    ...choices.deps,
  };
  const app = createApp(deps);
  const { stream } = app;
  const server = createServer(app);
  server.on('upgrade', (request, socket, head) => stream.upgrade(request, socket, head));
  const port = await listen(server);
  onTestFinished(async () => {
    stream.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.allSettled(background);
    await desk.close();
    await audit.close();
    await stores.close();
    expect(faults).toEqual([]);
  });
  return {
    folder,
    deps,
    port,
    clock,
    policy,
    stores,
    market,
    desk,
    stream,
    async mails() {
      await Promise.all(background);
      return outbox.list();
    },
    async audit() {
      const text = await readFile(auditFile, 'utf8');
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
