import pino from 'pino';
import { z } from 'zod';
import {
  embeddedCommandSchema,
  type EmbeddedConfig,
  type EmbeddedFatalCode,
  type EmbeddedReport,
} from '../contract/embedded.ts';
import { defaultMarket } from './openTrading.ts';
import { runOnLoopback, type RunningRelyingParty } from './relyingParty.ts';

/**
 * The relying party inside the shell's utility process. It is told what to do over the process's message port,
 * and says there when it is ready or why it cannot be.
 */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(report: EmbeddedReport): void;
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (!parent) throw new Error('The embedded relying party runs in a utility process only');

const logger = pino({ level: 'info' }, pino.destination({ fd: 2, sync: true }));
let running: Promise<RunningRelyingParty> | null = null;

parent.on('message', ({ data }) => {
  const command = embeddedCommandSchema.safeParse(data);
  if (!command.success) return fail('bad_config', z.prettifyError(command.error));
  switch (command.data.type) {
    case 'start':
      running ??= start(command.data.config);
      return;
    case 'stop':
      stop();
  }
});

function start(config: EmbeddedConfig): Promise<RunningRelyingParty> {
  const started = runOnLoopback({
    dataDirectory: config.dataDirectory,
    staticDirectory: config.staticDirectory,
    preferredPort: config.requirePort ?? config.preferredPort,
    portFixed: config.requirePort !== undefined,
    demo: config.demo,
    policy: config.policy,
    secretsKey:
      config.secretsKey === null ? null : new Uint8Array(Buffer.from(config.secretsKey, 'base64url')),
    version: config.version,
    market: { ...defaultMarket, schedule: config.demo ? 'always-open' : 'tse' },
    mail: { from: 'Tegata <no-reply@tegata.example>', smtpUrl: null },
    logger,
  });
  started.then(
    ({ port, origin }) => parent?.postMessage({ type: 'ready', port, origin }),
    (error: unknown) => fail(codeOf(error), error instanceof Error ? error.message : String(error)),
  );
  return started;
}

function stop(): void {
  const closed = running ? running.then((relyingParty) => relyingParty.close()) : Promise.resolve();
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

const fatalCodes: Readonly<Record<string, EmbeddedFatalCode>> = {
  CorruptStoreError: 'corrupt_store',
  StoreLockedError: 'locked',
  NoPortError: 'no_port',
  BadPolicyError: 'bad_policy',
};

function codeOf(error: unknown): EmbeddedFatalCode {
  return (error instanceof Error && fatalCodes[error.name]) || 'failed';
}

function fail(code: EmbeddedFatalCode, message: string): void {
  parent?.postMessage({ type: 'fatal', code, message: message.slice(0, 2_000) });
}
