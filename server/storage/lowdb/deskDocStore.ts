import type { DeskDocStore } from '../../ports/stores.ts';
import { changed, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import { pairKey } from './tables.ts';

export function deskDocStore(database: Database): DeskDocStore {
  return {
    listByAccount: async (accountId) =>
      database.read(({ deskDocs }) => [...deskDocs.values()].filter((doc) => doc.accountId === accountId)),

    save: ({ accountId, name, text }, version) =>
      database.change<{ version: number } | 'stale'>(({ deskDocs }) => {
        const key = pairKey(accountId, name);
        if ((deskDocs.get(key)?.version ?? 0) !== version) return unchanged('stale');
        const next = { accountId, name, text, version: version + 1 };
        deskDocs.set(key, next);
        return changed({ version: next.version });
      }),
  };
}
