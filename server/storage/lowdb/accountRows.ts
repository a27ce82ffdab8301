import { insertNew } from './changes.ts';

interface Row {
  id: string;
  accountId: string;
}

/** Records of which each account keeps its newest ones only. */
export interface AccountRows<T extends Row> {
  /** Adds a record; the account's oldest give way so that it has at most `maxPerAccount`. */
  add(table: Map<string, T>, record: T, maxPerAccount: number): void;
  /** Those of an account; of the same time, in the order of arrival. */
  oldestFirst(table: ReadonlyMap<string, T>, accountId: string): T[];
}

/** @param atMs the time that tells which record is older */
export function accountRows<T extends Row>(atMs: (record: T) => number): AccountRows<T> {
  const oldestFirst = (table: ReadonlyMap<string, T>, accountId: string): T[] =>
    [...table.values()].filter((record) => record.accountId === accountId).sort((a, b) => atMs(a) - atMs(b));

  return {
    add(table, record, maxPerAccount) {
      // The newcomer stays in any case, also when the clock was set back and it looks like the oldest.
      const others = oldestFirst(table, record.accountId);
      insertNew(table, record.id, record);
      const surplus = Math.max(0, others.length + 1 - maxPerAccount);
      for (const { id } of others.slice(0, surplus)) table.delete(id);
    },

    oldestFirst,
  };
}
