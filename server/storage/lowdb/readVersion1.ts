import { z } from 'zod';
import {
  documentVersion,
  storedCode,
  storedFlow,
  storedPasskey,
  storedReceipt,
  type StoredDocument,
} from './documentSchema.ts';

const id = z.string().min(1);
const atMs = z.number().int();

const account = z.strictObject({
  id,
  customerCode: id,
  displayName: z.string(),
  userHandle: id,
  passwordHash: z.string(),
  phone: z.string().nullable(),
  language: z.enum(['ja', 'en']),
  addresses: z.array(z.strictObject({ id, address: id, verified: z.boolean() })),
});

const session = z.strictObject({
  id,
  accountId: id,
  secretHash: id,
  method: z.enum(['passkey', 'passwordAndCode']),
  signedInAtMs: atMs,
  verifiedAtMs: atMs,
  lastSeenAtMs: atMs,
  endsAtMs: atMs,
  absoluteEndsAtMs: atMs,
  client: z.string(),
});

/** The file of version 0.1, as strict as it was then. */
const documentSchema1 = z.strictObject({
  version: z.literal(1),
  accounts: z.array(account),
  passkeys: z.array(storedPasskey),
  sessions: z.array(session),
  flows: z.array(storedFlow),
  codes: z.array(storedCode),
  grants: z.array(z.strictObject({ sessionId: id, action: id, expiresAtMs: atMs })),
  receipts: z.array(storedReceipt),
});

/**
 * Reads a document of version 1 as one of now. What it did not know it gets the careful way: a session by passkey
 * counts as one by a synced passkey, and grants are dropped, for nobody knows how they were given. The file itself
 * stays version 1 until the first change is written.
 */
export function readVersion1(value: unknown): z.ZodSafeParseResult<StoredDocument> {
  return documentSchema1.transform(toCurrent).safeParse(value);
}

function toCurrent(document: z.infer<typeof documentSchema1>): StoredDocument {
  return {
    ...document,
    version: documentVersion,
    accounts: document.accounts.map(toCurrentAccount),
    sessions: document.sessions.map(toCurrentSession),
    grants: [],
    notices: [],
    signIns: [],
    deskDocs: [],
  };
}

function toCurrentAccount(old: z.infer<typeof account>): StoredDocument['accounts'][number] {
  return {
    ...old,
    birthDate: null,
    tradingPasswordHash: null,
    withdrawalPasswordHash: null,
    pinHash: null,
    preferredFactor: null,
    totp: null,
    pendingTotp: null,
    failures: 0,
    lockedAtMs: null,
    recoveryUntilMs: null,
    recoveredAtMs: null,
    payout: null,
    contactChangedAtMs: null,
  };
}

function toCurrentSession(old: z.infer<typeof session>): StoredDocument['sessions'][number] {
  const byPasskey = old.method === 'passkey';
  return {
    ...old,
    method: byPasskey ? 'passkey' : 'passwordAndFactor',
    strength: byPasskey ? 'passkeySynced' : 'twoFactor',
    elevation: null,
    lockedAtMs: null,
  };
}
