import { join } from 'node:path';
import type { Logger } from 'pino';
import { openFileAuditLog } from '../audit/fileAuditLog.ts';
import type { Policy } from '../contract/policy.ts';
import { memoryLimiter } from '../limits/memoryLimiter.ts';
import { fileOutbox } from '../mail/fileOutbox.ts';
import { smtpMailer } from '../mail/smtpMailer.ts';
import { systemClock } from '../ports/clock.ts';
import type { Mailer } from '../ports/mailer.ts';
import { systemRandom } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { Demo } from '../routes/demoRoutes.ts';
import { openLowdbStores } from '../storage/lowdb/openLowdbStores.ts';
import { createApp } from './createApp.ts';
import { demoAccounts } from './demo/demoAccounts.ts';
import { seedAccounts } from './demo/seedAccounts.ts';
import { listenOnLoopback, portsTried, type Listening } from './listen.ts';
import { sweepRegularly } from './sweep.ts';

/** The host the product lives on when it runs on one PC: apart from every other localhost program. */
export const loopbackHost = 'tegata.localhost';

export interface LoopbackConfig {
  dataDirectory: string;
  staticDirectory: string;
  preferredPort: number;
  /** Only this port will do: a page of an earlier run is open on it. */
  portFixed: boolean;
  demo: boolean;
  policy: Policy;
  version: string;
  mail: { from: string; smtpUrl: string | null };
  logger: Logger;
}

export interface RunningRelyingParty extends Listening {
  origin: string;
}

/** The whole relying party on one PC: storage, mail, audit log, seeded accounts, listening on loopback. */
export async function runOnLoopback(config: LoopbackConfig): Promise<RunningRelyingParty> {
  const stores = await openLowdbStores({ directory: config.dataDirectory, clock: systemClock });
  try {
    return await runWith(stores, config);
  } catch (error) {
    // Lets go of the lock, so that the next try is not refused for it.
    await stores.close();
    throw error;
  }
}

async function runWith(stores: Stores, config: LoopbackConfig): Promise<RunningRelyingParty> {
  const audit = await openFileAuditLog({
    file: join(config.dataDirectory, 'audit.jsonl'),
    clock: systemClock,
  });
  const post = openMail(config);
  if (config.demo) await seedAccounts(stores.accounts, systemRandom, demoAccounts);
  const background = backgroundWork(config.logger);
  const stopSweeping = sweepRegularly(stores, systemClock, config.logger);

  const listening = await listenOnLoopback(
    config.preferredPort,
    config.portFixed ? 1 : portsTried,
    async (port) =>
      createApp({
        relyingParty: {
          id: loopbackHost,
          name: 'Tegata',
          origins: [originOf(port)],
          signedOrigins: [],
        },
        policy: config.policy,
        stores,
        audit,
        mailer: post.mailer,
        clock: systemClock,
        random: systemRandom,
        limiter: memoryLimiter(),
        background: background.add,
        logger: config.logger,
        version: config.version,
        trustProxy: [],
        staticDirectory: config.staticDirectory,
        demo: post.demo,
      }),
  );
  return {
    port: listening.port,
    origin: originOf(listening.port),
    async close() {
      stopSweeping();
      await listening.close();
      await background.settled();
      post.close();
      await audit.close();
      await stores.close();
    },
  };
}

function originOf(port: number): string {
  return `http://${loopbackHost}:${port}`;
}

function openMail(config: LoopbackConfig): { mailer: Mailer; demo: Demo | null; close(): void } {
  const { from, smtpUrl } = config.mail;
  if (smtpUrl !== null) {
    const mailer = smtpMailer({ url: smtpUrl, from });
    return { mailer, demo: demoWith(config, async () => []), close: () => mailer.close() };
  }
  const outbox = fileOutbox({ directory: join(config.dataDirectory, 'outbox'), from, clock: systemClock });
  return { mailer: outbox, demo: demoWith(config, () => outbox.list()), close: () => undefined };
}

function demoWith(config: LoopbackConfig, mails: Demo['mails']): Demo | null {
  if (!config.demo) return null;
  const accounts = demoAccounts.map(({ customerCode, displayName, password }) => ({
    customerCode,
    displayName,
    password,
  }));
  return { accounts, mails };
}

/** Work that no answer waits for. What fails is logged; closing waits for the rest. */
function backgroundWork(logger: Logger): { add(work: Promise<void>): void; settled(): Promise<void> } {
  const open = new Set<Promise<void>>();
  return {
    add(work) {
      const guarded = work
        .catch((error: unknown) => logger.error({ err: error }, 'background work failed'))
        .finally(() => open.delete(guarded));
      open.add(guarded);
    },
    async settled() {
      await Promise.all(open);
    },
  };
}
