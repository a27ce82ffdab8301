import { z } from 'zod';
import { passkeyPlaceSchema } from '../../contract/policyWords.ts';
import { signInMethodSchema } from '../../contract/views.ts';
import type {
  AccountRecord,
  CodeRecord,
  FlowRecord,
  GrantRecord,
  PasskeyRecord,
  ReceiptRecord,
  SessionRecord,
} from '../../ports/records.ts';

/** What this program writes. A file with a higher version comes from a newer program and is not touched. */
export const documentVersion = 1;

const id = z.string().min(1);
const atMs = z.number().int();
const count = z.number().int().nonnegative();

const account = z.strictObject({
  id,
  customerCode: id,
  displayName: z.string(),
  userHandle: id,
  passwordHash: z.string(),
  phone: z.string().nullable(),
  language: z.enum(['ja', 'en']),
  addresses: z.array(z.strictObject({ id, address: id, verified: z.boolean() })),
}) satisfies z.ZodType<AccountRecord>;

const passkey = z.strictObject({
  id,
  accountId: id,
  credentialId: id,
  publicKey: id,
  algorithm: z.number().int(),
  signCount: count,
  transports: z.array(z.string()),
  aaguid: z.string(),
  place: passkeyPlaceSchema,
  backupEligible: z.boolean(),
  backedUp: z.boolean(),
  name: z.string(),
  createdAtMs: atMs,
  lastUsedAtMs: atMs.nullable(),
}) satisfies z.ZodType<PasskeyRecord>;

const session = z.strictObject({
  id,
  accountId: id,
  secretHash: id,
  method: signInMethodSchema,
  signedInAtMs: atMs,
  verifiedAtMs: atMs,
  lastSeenAtMs: atMs,
  endsAtMs: atMs,
  absoluteEndsAtMs: atMs,
  client: z.string(),
}) satisfies z.ZodType<SessionRecord>;

const flow = z.strictObject({
  id,
  accountId: id,
  secretHash: id,
  expiresAtMs: atMs,
}) satisfies z.ZodType<FlowRecord>;

const code = z.strictObject({
  scope: id,
  codeHash: id,
  triesLeft: count,
  sends: count,
  expiresAtMs: atMs,
}) satisfies z.ZodType<CodeRecord>;

const grant = z.strictObject({
  sessionId: id,
  action: id,
  expiresAtMs: atMs,
}) satisfies z.ZodType<GrantRecord>;

const receipt = z.strictObject({
  id,
  accountId: id,
  action: z.string(),
  actionRandom: z.string(),
  credentialId: id,
  publicKey: id,
  origin: z.string(),
  rpId: z.string(),
  clientDataJSON: z.string(),
  authenticatorData: z.string(),
  signature: z.string(),
  createdAtMs: atMs,
}) satisfies z.ZodType<ReceiptRecord>;

/** The file `tegata.json`. Strict: a key that we would not write back is a reason to stop, not to drop it. */
export const documentSchema = z.strictObject({
  version: z.literal(documentVersion),
  accounts: z.array(account),
  passkeys: z.array(passkey),
  sessions: z.array(session),
  flows: z.array(flow),
  codes: z.array(code),
  grants: z.array(grant),
  receipts: z.array(receipt),
});

export type StoredDocument = z.infer<typeof documentSchema>;
