import pino from 'pino';
import { z } from 'zod';
import { operatorListener, readSettings } from './environment.ts';
import { runOnLoopback, type RunningRelyingParty } from './relyingParty.ts';

/** The value after a flag of the command line. */
function flag(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function run(): Promise<RunningRelyingParty> {
  const settings = readSettings(process.env);
  const operators = operatorListener(settings);
  const key = settings.TEGATA_SECRETS_KEY;
  return runOnLoopback({
    dataDirectory: settings.TEGATA_DATA,
    staticDirectory: settings.TEGATA_UI,
    preferredPort: settings.TEGATA_PORT,
    portFixed: false,
    demo: (settings.TEGATA_DEMO ?? (settings.TEGATA_SMTP_URL ? 'off' : 'on')) === 'on',
    policy: flag('--policy') ?? settings.TEGATA_POLICY,
    secretsKey: key === undefined ? null : new Uint8Array(Buffer.from(key, 'base64url')),
    version: __VERSION__,
    market: {
      schedule: settings.TEGATA_MARKET,
      seed: settings.TEGATA_MARKET_SEED,
      turnsPerSecond: settings.TEGATA_MARKET_FLOW,
    },
    mail: { from: settings.TEGATA_MAIL_FROM, smtpUrl: settings.TEGATA_SMTP_URL ?? null },
    ...(operators ? { operators } : {}),
    logger: pino({ level: settings.TEGATA_LOG_LEVEL }, pino.destination({ fd: 2, sync: true })),
  });
}

function stopOnSignal(running: RunningRelyingParty): void {
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError) return `Settings are not usable:\n${z.prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}

try {
  const running = await run();
  process.stdout.write(`Tegata is at ${running.origin}\n`);
  stopOnSignal(running);
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exit(1);
}
