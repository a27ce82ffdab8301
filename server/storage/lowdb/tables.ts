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

/**
 * The document in memory: one map for each kind of record, by its key and in the order of arrival. Maps, not
 * objects: keys come from clients, and `__proto__` is a key like any other.
 */
export interface Tables {
  accounts: Map<string, AccountRecord>;
  passkeys: Map<string, PasskeyRecord>;
  sessions: Map<string, SessionRecord>;
  flows: Map<string, FlowRecord>;
  /** By scope. */
  codes: Map<string, CodeRecord>;
  /** By pairKey. */
  grants: Map<string, GrantRecord>;
  receipts: Map<string, ReceiptRecord>;
  notices: Map<string, NoticeRecord>;
  signIns: Map<string, SignInRecord>;
  /** By pairKey of account and name. */
  deskDocs: Map<string, DeskDocRecord>;
}

export function emptyTables(): Tables {
  return {
    accounts: new Map(),
    passkeys: new Map(),
    sessions: new Map(),
    flows: new Map(),
    codes: new Map(),
    grants: new Map(),
    receipts: new Map(),
    notices: new Map(),
    signIns: new Map(),
    deskDocs: new Map(),
  };
}

/** One key of two words that cannot run into each other. */
export function pairKey(sessionId: string, action: string): string {
  return JSON.stringify([sessionId, action]);
}

/** The first record that fits. */
export function findRecord<T>(table: ReadonlyMap<string, T>, fits: (record: T) => boolean): T | undefined {
  for (const record of table.values()) if (fits(record)) return record;
  return undefined;
}
