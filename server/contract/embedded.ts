import { z } from 'zod';

/**
 * What the shell and the embedded relying party say to each other over the utility process's message port.
 * A leaf: both sides parse what they receive, because a process that was just restarted, or that comes from
 * another build, is input like any other.
 */
const portSchema = z.int().min(1).max(65_535);

/** Everything the embedded relying party is told; it reads no environment and no command line. */
export const embeddedConfigSchema = z.strictObject({
  /** Folder of the stores, the lock file and the mail outbox. Made by the relying party when missing. */
  dataDirectory: z.string().min(1),
  /** Folder with index.html; may lie inside an asar archive. */
  staticDirectory: z.string().min(1),
  /** Tried first; when it is taken the next free one is used. */
  preferredPort: portSchema,
  /** After a restart: exactly this port or `no_port`, so that the page's origin stays what it was. */
  requirePort: portSchema.optional(),
  /** Seeded accounts and the demo mailbox. */
  demo: z.boolean(),
  /** Name of a shipped policy, or a file that ends in `.json`. */
  policy: z.string().min(1),
  /** 32 bytes, base64url, from the OS's keystore; null where it has none. */
  secretsKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .nullable(),
  version: z.string().min(1),
  /** Language of texts that the relying party writes by itself, such as mails of seeded accounts. */
  language: z.enum(['ja', 'en']),
});
export type EmbeddedConfig = z.infer<typeof embeddedConfigSchema>;

/** Shell -> relying party. */
export const embeddedCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), config: embeddedConfigSchema }),
  z.strictObject({ type: z.literal('stop') }),
]);
export type EmbeddedCommand = z.infer<typeof embeddedCommandSchema>;

/**
 * Why the relying party cannot run and trying again by itself would not help: a store file that does not
 * parse, another process holding the data folder, no port to listen on, a refused config, or anything else.
 */
export const embeddedFatalCodeSchema = z.enum([
  'corrupt_store',
  'locked',
  'no_port',
  'bad_config',
  'bad_policy',
  'bad_policy',
  'failed',
]);
export type EmbeddedFatalCode = z.infer<typeof embeddedFatalCodeSchema>;

/** Relying party -> shell. */
export const embeddedReportSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ready'),
    port: portSchema,
    /** What the window is sent to: nothing else than the embedded host fits. */
    origin: z.string().regex(/^http:\/\/tegata\.localhost:\d{1,5}$/),
  }),
  z.strictObject({
    type: z.literal('fatal'),
    code: embeddedFatalCodeSchema,
    /** For the log and the status page: names the file or port, never holds customer data. */
    message: z.string().max(2_000),
  }),
]);
export type EmbeddedReport = z.infer<typeof embeddedReportSchema>;
