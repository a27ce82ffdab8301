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
} from './records.ts';

/**
 * The storage ports. Written for a database as much as for a file: every method is one atomic statement, no
 * caller reads, thinks and writes back, nothing loads everything. A promise settles when the change is durable;
 * it rejects with `StorageUnavailableError` when it is not, and then nothing was changed.
 *
 * Every adapter passes tests/support/storeContract.ts.
 */
export interface AccountStore {
  /** Adds an account unless its customer code is taken. */
  add(account: AccountRecord): Promise<'added' | 'taken'>;
  findById(id: string): Promise<AccountRecord | null>;
  findByCustomerCode(customerCode: string): Promise<AccountRecord | null>;
  /** Those who registered this phone number, at most `max`; a family may share one. */
  listByPhone(phone: string, max: number): Promise<AccountRecord[]>;
  /** Sets fields of an account; false when there is none. */
  update(id: string, change: AccountChange): Promise<boolean>;
  /** Puts an address in place of the one with this id, which keeps its id; `taken`: the account has it already. */
  replaceAddress(
    accountId: string,
    addressId: string,
    address: { address: string; verified: boolean },
  ): Promise<'replaced' | 'absent' | 'taken'>;
}

/** The fields of an account that change as a whole, each independent of what it was before. */
export type AccountChange = Partial<
  Pick<
    AccountRecord,
    | 'passwordHash'
    | 'tradingPasswordHash'
    | 'withdrawalPasswordHash'
    | 'pinHash'
    | 'phone'
    | 'preferredFactor'
    | 'totp'
    | 'pendingTotp'
    | 'recoveryUntilMs'
    | 'payout'
    | 'contactChangedAtMs'
  >
>;

/** The counters and single-use marks of the old login: every method is one atomic step. */
export interface LegacyLoginStore {
  /** Counts a wrong password; from `lockAfter` on the login is locked. */
  countFailure(accountId: string, lockAfter: number, nowMs: number): Promise<'counted' | 'locked'>;
  /** Forgets failures, and a lock with them. */
  clearFailures(accountId: string): Promise<void>;
  /** True for exactly one caller, and only for a step later than every one accepted before. */
  useTotpStep(accountId: string, step: number): Promise<boolean>;
  /** Opens a recovery window until then: true for exactly one caller, and only while none is open. */
  openRecovery(accountId: string, untilMs: number, nowMs: number): Promise<boolean>;
  /** Uses an open recovery window up: true for exactly one caller, and only before its end. */
  consumeRecovery(accountId: string, nowMs: number): Promise<boolean>;
}

export interface PasskeyStore {
  /**
   * Adds a passkey, unless its credential id exists anywhere (WebAuthn L3 section 7.1) or the account holds
   * `maxPerAccount` already. A name the account uses gets the next free number: `Name`, `Name 2`, `Name 3`.
   */
  add(
    passkey: PasskeyRecord,
    maxPerAccount: number,
  ): Promise<{ outcome: 'added'; passkey: PasskeyRecord } | { outcome: 'duplicate' | 'limit' }>;
  /** Oldest first. */
  listByAccount(accountId: string): Promise<PasskeyRecord[]>;
  findByCredentialId(credentialId: string): Promise<PasskeyRecord | null>;
  /** Null when the account has no such passkey; a taken name gets the next free number, as in `add`. */
  rename(accountId: string, id: string, name: string): Promise<PasskeyRecord | null>;
  /** Notes a verified use; the counter never goes down. */
  recordUse(id: string, use: { signCount: number; backedUp: boolean; usedAtMs: number }): Promise<void>;
  remove(accountId: string, id: string, keepLast: boolean): Promise<'removed' | 'absent' | 'last'>;
}

export interface SessionStore {
  /** Adds a session; the account's oldest give way so that it holds at most `maxPerAccount`. */
  add(session: SessionRecord, maxPerAccount: number): Promise<void>;
  find(id: string): Promise<SessionRecord | null>;
  listByAccount(accountId: string, nowMs: number): Promise<SessionRecord[]>;
  /** Changes a live session in place; false when it is gone. */
  update(
    id: string,
    change: Partial<
      Pick<
        SessionRecord,
        'secretHash' | 'verifiedAtMs' | 'lastSeenAtMs' | 'endsAtMs' | 'elevation' | 'lockedAtMs'
      >
    >,
  ): Promise<boolean>;
  remove(accountId: string, id: string): Promise<boolean>;
  removeExpired(nowMs: number): Promise<number>;
}

export interface ChallengeStore {
  /** Keeps a challenge. Of those bound to the same browser or session, the oldest beyond `maxOpen` are dropped. */
  add(challenge: ChallengeRecord, maxOpen: number): Promise<void>;
  /** Takes the challenge out, once: of any number of callers exactly one gets it. Expired ones are given too. */
  consume(id: string): Promise<ChallengeRecord | null>;
  removeExpired(nowMs: number): Promise<number>;
}

export interface HandOffStore {
  /** Keeps a hand-off. Of those of the same holder, the oldest beyond `maxOpen` are dropped. */
  add(handOff: HandOffRecord, maxOpen: number): Promise<void>;
  find(id: string): Promise<HandOffRecord | null>;
  /** Binds it to the first browser that opens it; that one may open it again, and everybody else gets null. */
  claim(id: string, browser: string): Promise<HandOffRecord | null>;
  /** Takes it from one of these steps to the next: true for exactly one caller. */
  advance(id: string, from: readonly HandOffRecord['step'][], change: HandOffChange): Promise<boolean>;
  /** Takes it out, once, at whatever step it is. */
  consume(id: string): Promise<HandOffRecord | null>;
  removeExpired(nowMs: number): Promise<number>;
}

export type HandOffChange = Pick<HandOffRecord, 'step'> &
  Partial<Pick<HandOffRecord, 'endedBy' | 'codeHash' | 'codeExpiresAtMs' | 'brought'>>;

export interface FlowStore {
  add(flow: FlowRecord): Promise<void>;
  find(id: string): Promise<FlowRecord | null>;
  /** True for exactly one caller. */
  consume(id: string): Promise<boolean>;
  removeExpired(nowMs: number): Promise<number>;
}

export interface CodeStore {
  /**
   * Puts a new code in place of the scope's earlier one and counts the sending; refused, with nothing changed,
   * once `maxSends` were sent in the scope.
   */
  issue(code: Omit<CodeRecord, 'sends'>, maxSends: number): Promise<{ sends: number } | 'limit'>;
  /** Spends one try, and hands out what was there before it: null when there is no code or no try left. */
  spendTry(scope: string): Promise<CodeRecord | null>;
  /** True for exactly one caller, and only while the code of the scope is still this one. */
  consume(scope: string, codeHash: string): Promise<boolean>;
  removeExpired(nowMs: number): Promise<number>;
}

export interface GrantStore {
  /** Keeps a grant in place of an earlier one of the same session and action. */
  put(grant: GrantRecord): Promise<void>;
  find(sessionId: string, action: string): Promise<GrantRecord | null>;
  /** Takes the grant out, once. */
  consume(sessionId: string, action: string): Promise<GrantRecord | null>;
  removeExpired(nowMs: number): Promise<number>;
}

export interface ReceiptStore {
  add(receipt: ReceiptRecord): Promise<void>;
  find(accountId: string, id: string): Promise<ReceiptRecord | null>;
  /** Newest first, at most `max`. */
  listByAccount(accountId: string, max: number): Promise<ReceiptRecord[]>;
}

export interface NoticeStore {
  /** Keeps a notice; of those of the account the oldest beyond `maxPerAccount` are dropped. */
  add(notice: NoticeRecord, maxPerAccount: number): Promise<void>;
  /** Newest first. */
  listByAccount(accountId: string): Promise<NoticeRecord[]>;
}

export interface SignInStore {
  /** Keeps a sign-in or a failed try; of those of the account the oldest beyond `maxPerAccount` are dropped. */
  add(signIn: SignInRecord, maxPerAccount: number): Promise<void>;
  /** Newest first. */
  listByAccount(accountId: string): Promise<SignInRecord[]>;
}

export interface DeskDocStore {
  /** All documents of the account's desk, in no order. */
  listByAccount(accountId: string): Promise<DeskDocRecord[]>;
  /** Puts a document in place of the one with this version (0: of none): `stale` when that is another by now. */
  save(doc: Omit<DeskDocRecord, 'version'>, version: number): Promise<{ version: number } | 'stale'>;
}

/** All stores of one storage. */
export interface Stores {
  accounts: AccountStore;
  legacyLogins: LegacyLoginStore;
  passkeys: PasskeyStore;
  sessions: SessionStore;
  challenges: ChallengeStore;
  handOffs: HandOffStore;
  flows: FlowStore;
  codes: CodeStore;
  grants: GrantStore;
  receipts: ReceiptStore;
  notices: NoticeStore;
  signIns: SignInStore;
  deskDocs: DeskDocStore;
  /** Waits for what is under way and lets go of the files or connections. */
  close(): Promise<void>;
}

/** The change is not durable and was not made. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}
