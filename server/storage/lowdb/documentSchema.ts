import { z } from 'zod';
import {
  passkeyPlaceSchema,
  secondFactorSchema,
  sessionStrengthSchema,
  stepUpMethodSchema,
} from '../../contract/policyWords.ts';
import { signInMethodSchema } from '../../contract/views.ts';
import type {
  AccountRecord,
  CodeRecord,
  DeskDocRecord,
  FlowRecord,
  GrantRecord,
  NoticeRecord,
  PasskeyRecord,
  ReceiptRecord,
  SessionRecord,
  SignInRecord,
} from '../../ports/records.ts';

/** What this program writes. A file with a higher version comes from a newer program and is not touched. */
export const documentVersion = 2;

const id = z.string().min(1);
const atMs = z.number().int();
const count = z.number().int().nonnegative();
const hash = z.string().nullable();

/** Only the shape: what an input must look like stands in the contract and may grow stricter than what is kept. */
const payout = z.strictObject({
  bankCode: id,
  branchCode: id,
  kind: z.enum(['ordinary', 'current']),
  number: id,
  holder: id,
  changedAtMs: atMs.nullable(),
});

const account = z.strictObject({
  id,
  customerCode: id,
  displayName: z.string(),
  userHandle: id,
  passwordHash: z.string(),
  phone: z.string().nullable(),
  birthDate: z.string().nullable(),
  language: z.enum(['ja', 'en']),
  addresses: z.array(z.strictObject({ id, address: id, verified: z.boolean() })),
  tradingPasswordHash: hash,
  withdrawalPasswordHash: hash,
  pinHash: hash,
  preferredFactor: secondFactorSchema.nullable(),
  totp: z.strictObject({ secret: id, enrolledAtMs: atMs, lastStep: z.number().int() }).nullable(),
  pendingTotp: z.strictObject({ secret: id, expiresAtMs: atMs }).nullable(),
  failures: count,
  lockedAtMs: atMs.nullable(),
  recoveryUntilMs: atMs.nullable(),
  recoveredAtMs: atMs.nullable(),
  payout: payout.nullable(),
  contactChangedAtMs: atMs.nullable(),
}) satisfies z.ZodType<AccountRecord>;

export const storedPasskey = z.strictObject({
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
  strength: sessionStrengthSchema,
  elevation: z.strictObject({ by: stepUpMethodSchema, atMs }).nullable(),
  signedInAtMs: atMs,
  verifiedAtMs: atMs,
  lastSeenAtMs: atMs,
  endsAtMs: atMs,
  absoluteEndsAtMs: atMs,
  lockedAtMs: atMs.nullable().default(null),
  client: z.string(),
}) satisfies z.ZodType<SessionRecord>;

export const storedFlow = z.strictObject({
  id,
  accountId: id,
  secretHash: id,
  expiresAtMs: atMs,
}) satisfies z.ZodType<FlowRecord>;

export const storedCode = z.strictObject({
  scope: id,
  codeHash: id,
  triesLeft: count,
  sends: count,
  expiresAtMs: atMs,
}) satisfies z.ZodType<CodeRecord>;

const grant = z.strictObject({
  sessionId: id,
  by: stepUpMethodSchema,
  action: id,
  expiresAtMs: atMs,
}) satisfies z.ZodType<GrantRecord>;

export const storedReceipt = z.strictObject({
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

const notice = z.strictObject({
  id,
  accountId: id,
  kind: id,
  subject: z.string(),
  toMasked: z.string(),
  sentAtMs: atMs,
}) satisfies z.ZodType<NoticeRecord>;

const signIn = z.strictObject({
  id,
  accountId: id,
  atMs,
  outcome: z.enum(['allowed', 'refused']),
  device: z.string().nullable(),
  network: z.string(),
}) satisfies z.ZodType<SignInRecord>;

const deskDoc = z.strictObject({
  accountId: id,
  name: id,
  text: id,
  version: z.int().positive(),
}) satisfies z.ZodType<DeskDocRecord>;

/** The file `tegata.json`. Strict: a key that we would not write back is a reason to stop, not to drop it. */
export const documentSchema = z.strictObject({
  version: z.literal(documentVersion),
  accounts: z.array(account),
  passkeys: z.array(storedPasskey),
  sessions: z.array(session),
  flows: z.array(storedFlow),
  codes: z.array(storedCode),
  grants: z.array(grant),
  receipts: z.array(storedReceipt),
  notices: z.array(notice),
  signIns: z.array(signIn),
  /** Absent in files from before the terminal had a desk. */
  deskDocs: z.array(deskDoc).default([]),
});

export type StoredDocument = z.infer<typeof documentSchema>;
