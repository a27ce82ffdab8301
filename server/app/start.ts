import { join } from 'node:path';
import pino from 'pino';
import { z } from 'zod';
import { defaultMarket } from './openTrading.ts';
import { runOnLoopback } from './relyingParty.ts';

/** Settings of a standalone run, from the environment. */
const environmentSchema = z.object({
  TEGATA_DATA: z
    .string()
    .min(1)
    .default(join(process.cwd(), 'out', 'server-data')),
  TEGATA_UI: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '..', 'renderer')),
  TEGATA_PORT: z.coerce.number().int().min(1).max(65_535).default(4_310),
  TEGATA_POLICY: z.string().min(1).default('recommended'),
  /** 32 bytes, base64url: what second-factor secrets are encrypted under. */
  TEGATA_SECRETS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  TEGATA_DEMO: z.enum(['on', 'off']).default('on'),
  /** Tokyo hours and holidays, or trading around the clock. */
  TEGATA_MARKET: z.enum(['always-open', 'tse']).default(defaultMarket.schedule),
  TEGATA_MARKET_SEED: z.coerce.number().int().min(0).default(defaultMarket.seed),
  /** Turns of the simulated participants per second. */
  TEGATA_MARKET_FLOW: z.coerce.number().min(0).max(10_000).default(defaultMarket.turnsPerSecond),
  TEGATA_SMTP_URL: z.url().optional(),
  TEGATA_MAIL_FROM: z.string().default('Tegata <no-reply@tegata.example>'),
  TEGATA_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

const settings = environmentSchema.safeParse(process.env);
if (!settings.success) {
  process.stderr.write(`Settings are not usable:\n${z.prettifyError(settings.error)}\n`);
  process.exit(2);
}
const env = settings.data;
const logger = pino({ level: env.TEGATA_LOG_LEVEL }, pino.destination({ fd: 2, sync: true }));

/** The value after a flag of the command line. */
function flag(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

runOnLoopback({
  dataDirectory: env.TEGATA_DATA,
  staticDirectory: env.TEGATA_UI,
  preferredPort: env.TEGATA_PORT,
  portFixed: false,
  demo: env.TEGATA_DEMO === 'on',
  policy: flag('--policy') ?? env.TEGATA_POLICY,
  secretsKey: env.TEGATA_SECRETS_KEY
    ? new Uint8Array(Buffer.from(env.TEGATA_SECRETS_KEY, 'base64url'))
    : null,
  version: __VERSION__,
  market: {
    schedule: env.TEGATA_MARKET,
    seed: env.TEGATA_MARKET_SEED,
    turnsPerSecond: env.TEGATA_MARKET_FLOW,
  },
  mail: { from: env.TEGATA_MAIL_FROM, smtpUrl: env.TEGATA_SMTP_URL ?? null },
  logger,
}).then(
  (running) => {
    process.stdout.write(`Tegata is at ${running.origin}\n`);
    const stop = () => {
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
