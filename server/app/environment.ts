import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultMarket } from './openTrading.ts';
import type { OperatorListener } from '../operator/listenForOperators.ts';

/** Settings of a standalone run, from the environment. Operators come by mTLS when all of its files are named. */
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
  /** On unless mails really go out: seeded accounts have nothing to do beside real ones. */
  TEGATA_DEMO: z.enum(['on', 'off']).optional(),
  /** Tokyo hours and holidays, or trading around the clock. */
  TEGATA_MARKET: z.enum(['always-open', 'tse']).default(defaultMarket.schedule),
  TEGATA_MARKET_SEED: z.coerce.number().int().min(0).default(defaultMarket.seed),
  /** Turns of the simulated participants per second. */
  TEGATA_MARKET_FLOW: z.coerce.number().min(0).max(10_000).default(defaultMarket.turnsPerSecond),
  TEGATA_SMTP_URL: z.url().optional(),
  TEGATA_MAIL_FROM: z.string().default('Tegata <no-reply@tegata.example>'),
  TEGATA_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TEGATA_OPERATORS: z
    .strictObject({
      address: z.string().min(1),
      names: z.array(z.string().min(1)).min(1),
      port: z.number().int().min(1).max(65_535),
      keyFile: z.string().min(1),
      certFile: z.string().min(1),
      clientCaFile: z.string().min(1),
    })
    .optional(),
});

export type Settings = z.infer<typeof environmentSchema>;

/** Reads the settings; the error's text says which one is not usable. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const operators = environment.TEGATA_OPERATORS;
  const values =
    operators === undefined ? environment : { ...environment, TEGATA_OPERATORS: JSON.parse(operators) };
  return environmentSchema.parse(values);
}

/** The operators' listener that the settings describe; undefined: loopback with a token. */
export function operatorListener({ TEGATA_OPERATORS: operators }: Settings): OperatorListener | undefined {
  if (!operators) return undefined;
  const { address, names, port, keyFile, certFile, clientCaFile } = operators;
  const read = (file: string) => readFileSync(file, 'utf8');
  return {
    kind: 'mutualTls',
    address,
    names,
    port,
    key: read(keyFile),
    cert: read(certFile),
    clientCa: read(clientCaFile),
  };
}
