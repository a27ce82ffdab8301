import type { PasskeyPlace } from '../contract/policy.ts';
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
  language: 'ja' | 'en';
  addresses: readonly AddressRecord[];
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
  signedInAtMs: number;
  /** Last verification of the customer in this session, by passkey or by code. */
  verifiedAtMs: number;
  lastSeenAtMs: number;
  endsAtMs: number;
  absoluteEndsAtMs: number;
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
  /** Canonical JSON of the action it is good for. */
  action: string;
  expiresAtMs: number;
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
