import type { PayoutAccount } from '../contract/actions.ts';
import type { HandOffEnd, HandOffPurpose, HandOffStep } from '../contract/handOff.ts';
import type { PasskeyPlace, SecondFactor, SessionStrength, StepUpMethod } from '../contract/policyWords.ts';
import type { SignInMethod } from '../contract/views.ts';

/**
 * What the stores keep. Plain data in domain words; bytes are base64url text, times are milliseconds since
 * 1970-01-01T00:00Z. Secrets are kept as SHA-256 hashes only.
 */
export interface AccountRecord {
  id: string;
  customerCode: string;
  displayName: string;
  /** One random 32-byte WebAuthn user handle, for ever. */
  userHandle: string;
  /** argon2id, PHC string. */
  passwordHash: string;
  phone: string | null;
  /** `YYYY-MM-DD`; a password may not hold it (L9). */
  birthDate: string | null;
  language: 'ja' | 'en';
  addresses: readonly AddressRecord[];
  /** argon2id, PHC strings; null while the customer has none. */
  tradingPasswordHash: string | null;
  withdrawalPasswordHash: string | null;
  /** The PIN by which the help desk knows a caller (M14); argon2id. */
  pinHash: string | null;
  preferredFactor: SecondFactor | null;
  totp: TotpRecord | null;
  /** A TOTP secret that the customer has not confirmed yet. */
  pendingTotp: { secret: string; expiresAtMs: number } | null;
  /** Wrong passwords in a row. */
  failures: number;
  /** Since when customer code and password are locked (M10, L3); null: they are not. */
  lockedAtMs: number | null;
  /** End of a recovery window that was opened and not used (R7). */
  recoveryUntilMs: number | null;
  recoveredAtMs: number | null;
  payout: (PayoutAccount & { changedAtMs: number | null }) | null;
  contactChangedAtMs: number | null;
}

/** An authenticator app. */
export interface TotpRecord {
  /** Encrypted; see server/services/totp. */
  secret: string;
  enrolledAtMs: number;
  /** The last time step that was accepted; no step is accepted twice (RFC 6238 section 5.2). */
  lastStep: number;
}

export interface AddressRecord {
  id: string;
  address: string;
  verified: boolean;
}

export interface PasskeyRecord {
  id: string;
  accountId: string;
  credentialId: string;
  /** COSE key. */
  publicKey: string;
  algorithm: number;
  signCount: number;
  transports: readonly string[];
  aaguid: string;
  /** The place the customer chose at creation; tells the list and the hints. */
  place: PasskeyPlace;
  backupEligible: boolean;
  backedUp: boolean;
  name: string;
  createdAtMs: number;
  lastUsedAtMs: number | null;
}

export interface SessionRecord {
  id: string;
  accountId: string;
  secretHash: string;
  method: SignInMethod;
  strength: SessionStrength;
  /** The verification that opened the time in which trading needs no other; null: none. */
  elevation: { by: StepUpMethod; atMs: number } | null;
  signedInAtMs: number;
  /** Last verification of the customer in this session, by passkey or by code. */
  verifiedAtMs: number;
  lastSeenAtMs: number;
  endsAtMs: number;
  absoluteEndsAtMs: number;
  /** Since when it is locked; null: it is not. */
  lockedAtMs: number | null;
  client: string;
}

/** One open ceremony. Consumed before its answer is parsed; gone afterwards, whatever the outcome. */
export interface ChallengeRecord {
  id: string;
  purpose: 'signIn' | 'register' | 'stepUp';
  challenge: string;
  /** Hash of the secret of the browser (signed out) or session id (signed in) that started the ceremony. */
  boundTo: string;
  accountId: string | null;
  origin: string;
  rpId: string;
  userVerification: 'required';
  /** Credential ids that may answer; empty for a discoverable sign-in. */
  allowedIds: readonly string[];
  /** Step-up: the canonical JSON of the action, and the random bytes hashed with it into the challenge. */
  action: string | null;
  actionRandom: string | null;
  /** Registration: the place that was chosen. */
  place: PasskeyPlace | null;
  expiresAtMs: number;
}

/** A customer who gave the right password and has yet to give the mailed code. */
export interface FlowRecord {
  id: string;
  accountId: string;
  /** Hash of the secret in the flow cookie. */
  secretHash: string;
  expiresAtMs: number;
}

/** A mailed code. `scope` names what it was sent for: one flow, or one action in one session. */
export interface CodeRecord {
  scope: string;
  codeHash: string;
  triesLeft: number;
  /** Codes sent in this scope so far. */
  sends: number;
  expiresAtMs: number;
}

/** A verification given inside a session for one action. */
export interface GrantRecord {
  sessionId: string;
  /** How the customer verified. */
  by: StepUpMethod;
  /** Canonical JSON of the action it is good for. */
  action: string;
  expiresAtMs: number;
}

/** A mail that went out to a customer. */
export interface NoticeRecord {
  id: string;
  accountId: string;
  kind: string;
  subject: string;
  toMasked: string;
  sentAtMs: number;
}

/** What one sign-in, or one failed try, looked like: the ground of the next one's risk. */
export interface SignInRecord {
  id: string;
  accountId: string;
  atMs: number;
  outcome: 'allowed' | 'refused';
  /** Hash of the device cookie; null when the client sent none. */
  device: string | null;
  /** Network part of the address. */
  network: string;
}

/** A document of the customer's desk: a layout, watchlists, settings. */
export interface DeskDocRecord {
  accountId: string;
  name: string;
  /** JSON text, as the client gave it. */
  text: string;
  /** One more with each save, from 1. */
  version: number;
}

/** The proof a passkey step-up leaves. Enough to check it later without the server. */
export interface ReceiptRecord {
  id: string;
  accountId: string;
  action: string;
  actionRandom: string;
  credentialId: string;
  publicKey: string;
  origin: string;
  rpId: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  createdAtMs: number;
}

/** A ceremony that the terminal lets the system browser do. Secrets of either side are kept as hashes only. */
export interface HandOffRecord {
  id: string;
  purpose: HandOffPurpose;
  /** Step-up: the canonical JSON of the action. */
  action: string | null;
  /** The browser cookie (sign-in) or session that started it, as challenges name their holder. */
  boundTo: string;
  /** The session that started it; null for a sign-in. */
  sessionId: string | null;
  accountId: string | null;
  /** PKCE, S256. */
  codeChallenge: string;
  /** Not a secret of ours: handed back with the code. */
  state: string;
  port: number;
  number: number;
  numbers: readonly number[];
  client: string;
  startedAtMs: number;
  expiresAtMs: number;
  step: HandOffStep;
  /** The holder of the browser that opened it first. */
  openedBy: string | null;
  endedBy: HandOffEnd | null;
  codeHash: string | null;
  codeExpiresAtMs: number | null;
  brought: HandOffBrought | null;
}

/** What the ceremony in the browser brought, until the terminal redeems it. */
export type HandOffBrought =
  | { purpose: 'signIn'; credentialId: string }
  | { purpose: 'stepUp' }
  | { purpose: 'registerPasskey'; created: CreatedPasskey };

/** A passkey as its ceremony made it, before it belongs to an account. */
export type CreatedPasskey = Omit<
  PasskeyRecord,
  'id' | 'accountId' | 'name' | 'createdAtMs' | 'lastUsedAtMs'
>;
