import type {
  AccountRecord,
  ChallengeRecord,
  CodeRecord,
  DeskDocRecord,
  FlowRecord,
  GrantRecord,
  HandOffRecord,
  NoticeRecord,
  PasskeyRecord,
  ReceiptRecord,
  SessionRecord,
  SignInRecord,
} from '../../server/ports/records.ts';

/** Whole records for tests of the stores; a test names only what it is about. */
export function accountRecord(more: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: 'account-1',
    customerCode: '10000001',
    displayName: '手形 太郎',
    userHandle: 'dXNlci1oYW5kbGU',
    passwordHash: '$argon2id$test',
    phone: null,
    birthDate: '1984-03-17',
    language: 'ja',
    addresses: [{ id: 'address-1', address: 'taro@customer.example', verified: true }],
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
    ...more,
  };
}

export function passkeyRecord(more: Partial<PasskeyRecord> = {}): PasskeyRecord {
  return {
    id: 'passkey-1',
    accountId: 'account-1',
    credentialId: `credential-of-${more.id ?? 'passkey-1'}`,
    publicKey: 'cHVibGljLWtleQ',
    algorithm: -7,
    signCount: 0,
    transports: ['internal', 'hybrid'],
    aaguid: '08987058-cadc-4b81-b6e1-30de50dcbe96',
    place: 'platform',
    backupEligible: true,
    backedUp: false,
    name: 'Windows Hello',
    createdAtMs: 1_000,
    lastUsedAtMs: null,
    ...more,
  };
}

export function sessionRecord(more: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id: 'session-1',
    accountId: 'account-1',
    secretHash: 'hash-1',
    method: 'passkey',
    strength: 'passkeySynced',
    elevation: null,
    lockedAtMs: null,
    signedInAtMs: 1_000,
    verifiedAtMs: 1_000,
    lastSeenAtMs: 1_000,
    endsAtMs: 10_000,
    absoluteEndsAtMs: 100_000,
    client: 'Tegata 0.1',
    ...more,
  };
}

export function challengeRecord(more: Partial<ChallengeRecord> = {}): ChallengeRecord {
  return {
    id: 'challenge-1',
    purpose: 'signIn',
    challenge: 'Y2hhbGxlbmdl',
    boundTo: 'browser-1',
    accountId: null,
    origin: 'http://tegata.localhost:4310',
    rpId: 'tegata.localhost',
    userVerification: 'required',
    allowedIds: ['a', 'b'],
    action: null,
    actionRandom: null,
    place: null,
    expiresAtMs: 10_000,
    ...more,
  };
}

export function handOffRecord(more: Partial<HandOffRecord> = {}): HandOffRecord {
  return {
    id: 'hand-off-1',
    purpose: 'signIn',
    action: null,
    boundTo: 'browser-1',
    sessionId: null,
    accountId: null,
    codeChallenge: 'challenge',
    state: 'state',
    port: 45_678,
    number: 12,
    numbers: [12, 34, 56],
    client: 'Tegata 0.1.0',
    startedAtMs: 1_000,
    expiresAtMs: 10_000,
    step: 'started',
    openedBy: null,
    endedBy: null,
    codeHash: null,
    codeExpiresAtMs: null,
    brought: null,
    ...more,
  };
}

export function flowRecord(more: Partial<FlowRecord> = {}): FlowRecord {
  return { id: 'flow-1', accountId: 'account-1', secretHash: 'hash-1', expiresAtMs: 10_000, ...more };
}

export function codeRecord(more: Partial<CodeRecord> = {}): Omit<CodeRecord, 'sends'> {
  return { scope: 'flow:flow-1', codeHash: 'hash-1', triesLeft: 5, expiresAtMs: 10_000, ...more };
}

export function grantRecord(more: Partial<GrantRecord> = {}): GrantRecord {
  return {
    sessionId: 'session-1',
    by: 'mailCode',
    action: '{"kind":"registerPasskey"}',
    expiresAtMs: 10_000,
    ...more,
  };
}

export function receiptRecord(more: Partial<ReceiptRecord> = {}): ReceiptRecord {
  return {
    id: 'receipt-1',
    accountId: 'account-1',
    action: '{"kind":"registerPasskey"}',
    actionRandom: 'cmFuZG9t',
    credentialId: 'credential-1',
    publicKey: 'cHVibGljLWtleQ',
    origin: 'http://tegata.localhost:4310',
    rpId: 'tegata.localhost',
    clientDataJSON: 'e30',
    authenticatorData: 'YXV0aA',
    signature: 'c2ln',
    createdAtMs: 1_000,
    ...more,
  };
}

export function noticeRecord(more: Partial<NoticeRecord> = {}): NoticeRecord {
  return {
    id: 'notice-1',
    accountId: 'account-1',
    kind: 'signIn',
    subject: 'サインインのお知らせ',
    toMasked: 't***@customer.example',
    sentAtMs: 1_000,
    ...more,
  };
}

export function signInRecord(more: Partial<SignInRecord> = {}): SignInRecord {
  return {
    id: 'sign-in-1',
    accountId: 'account-1',
    atMs: 1_000,
    outcome: 'allowed',
    device: 'device-hash-1',
    network: '203.0.113.0/24',
    ...more,
  };
}

export function deskDoc(more: Partial<DeskDocRecord> = {}): Omit<DeskDocRecord, 'version'> {
  return { accountId: 'account-1', name: 'layouts', text: '{"panels":[]}', ...more };
}
