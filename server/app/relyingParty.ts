import { join } from 'node:path';
import type { Logger } from 'pino';
import { openFileAuditLog } from '../audit/fileAuditLog.ts';
import { memoryLimiter } from '../limits/memoryLimiter.ts';
import { listenForOperators, type OperatorListener } from '../operator/listenForOperators.ts';
import { systemClock, type Clock } from '../ports/clock.ts';
import { systemRandom } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import type { RelyingParty } from '../services/deps.ts';
import type { TradingDesk } from '../services/trading/desk.ts';
import { openLowdbStores } from '../storage/lowdb/openLowdbStores.ts';
import { backgroundWork } from './backgroundWork.ts';
import { createApp, type AppDeps } from './createApp.ts';
import { demoAccounts } from './demo/demoAccounts.ts';
import { demoClock } from './demo/demoClock.ts';
import { demoSecretsKey } from './demo/demoSecretsKey.ts';
import { demoView } from './demo/demoView.ts';
import { seedAccounts } from './demo/seedAccounts.ts';
import { seedMoney } from './demo/seedMoney.ts';
import { listenOnLoopback, portsTried, type Listening } from './listen.ts';
import { loadPolicy } from './loadPolicy.ts';
import { openTrading, type MarketSettings } from './openTrading.ts';
import { openMail, type MailConfig } from './openMail.ts';
import { sweepRegularly } from './sweep.ts';
import { webauthnLibrary } from '../services/webauthn/library.ts';

/** The first page is on screen by then; the first ceremony comes later than that. */
const warmUpAfterMs = 1_500;

/** The host the product lives on when it runs on one PC: apart from every other localhost program. */
export const loopbackHost = 'tegata.localhost';

export interface LoopbackConfig {
  dataDirectory: string;
  staticDirectory: string;
  preferredPort: number;
  /** Only this port will do: a page of an earlier run is open on it. */
  portFixed: boolean;
  demo: boolean;
  /** Name of a shipped policy, or a file that ends in `.json`. */
  policy: string;
  /** 32 bytes from the OS's keystore or from configuration; null: there are none. */
  secretsKey: Uint8Array | null;
  version: string;
  mail: MailConfig;
  market: MarketSettings;
  /** Where operators of the help desk come in; absent: on loopback with a token in the data folder. */
  operators?: OperatorListener;
  logger: Logger;
}

export interface RunningRelyingParty extends Listening {
  origin: string;
}

/**
 * The whole relying party on one PC: policy, storage, mail, audit log, seeded accounts, listening on loopback.
 *
 * @throws BadPolicyError, WrongFromDomainError, CorruptStoreError, StoreLockedError, NoPortError
 */
export async function runOnLoopback(config: LoopbackConfig): Promise<RunningRelyingParty> {
  const policy = await loadPolicy(config.policy);
  const stores = await openLowdbStores({ directory: config.dataDirectory, clock: systemClock });
  try {
    return await runWith(stores, policy, config);
  } catch (error) {
    // Lets go of the lock, so that the next try is not refused for it.
    await stores.close();
    throw error;
  }
}

async function runWith(
  stores: Stores,
  policy: AppDeps['policy'],
  config: LoopbackConfig,
): Promise<RunningRelyingParty> {
  const { dataDirectory, demo, logger } = config;
  const clock = demoClock(systemClock);
  const post = openMail(dataDirectory, config.mail, policy, clock);
  const audit = await openFileAuditLog({ file: join(dataDirectory, 'audit.jsonl'), clock });
  if (demo) await seedAccounts(stores.accounts, systemRandom, demoAccounts);
  const secretsKey = config.secretsKey ?? (demo ? await demoSecretsKey(dataDirectory) : null);
  const background = backgroundWork(logger);
  const trading = await openTrading({
    directory: dataDirectory,
    clock,
    random: systemRandom,
    logger,
    market: config.market,
  });
  const ending = new AbortController();
  if (demo) background.add(fundDemo(stores, clock, trading.trading, ending.signal));
  const stopSweeping = sweepRegularly(stores, clock, logger);
  const deps: Omit<AppDeps, 'relyingParty'> = {
    policy,
    stores,
    audit,
    mailer: post.mailer,
    clock,
    random: systemRandom,
    limiter: memoryLimiter(),
    trading: trading.trading,
    secretsKey,
    background: background.add,
    logger,
    version: config.version,
    trustProxy: [],
    staticDirectory: config.staticDirectory,
    demo: demo ? demoView(post, clock, trading.market) : null,
  };
  const tries = config.portFixed ? 1 : portsTried;
  const listening = await listenOnLoopback(config.preferredPort, tries, async (port) =>
    createApp({ ...deps, relyingParty: relyingPartyAt(port) }),
  );
  const operators = await listenForOperators(
    { ...deps, relyingParty: relyingPartyAt(listening.port) },
    config.operators ?? { kind: 'loopback', dataDirectory },
  );
  trading.begin();
  const warmUp = setTimeout(() => void webauthnLibrary(), warmUpAfterMs);
  return {
    port: listening.port,
    origin: originOf(listening.port),
    async close() {
      ending.abort();
      clearTimeout(warmUp);
      stopSweeping();
      await Promise.all([listening.close(), operators.close()]);
      await trading.close();
      await background.settled();
      post.close();
      await audit.close();
      await stores.close();
    },
  };
}

/** Waits for a desk that is made ready after the first page is shown; a desk that cannot open says so itself. */
async function fundDemo(
  { accounts }: Stores,
  clock: Clock,
  opening: Promise<TradingDesk>,
  ending: AbortSignal,
): Promise<void> {
  const desk = await opening.catch(() => null);
  if (!desk || ending.aborted) return;
  await seedMoney({ accounts, clock, random: systemRandom }, desk, demoAccounts);
}

function relyingPartyAt(port: number): RelyingParty {
  return { id: loopbackHost, name: 'Tegata', origins: [originOf(port)], signedOrigins: [] };
}

function originOf(port: number): string {
  return `http://${loopbackHost}:${port}`;
}
