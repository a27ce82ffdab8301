import type { SessionRecord } from '../../ports/records.ts';
import type { SessionStore } from '../../ports/stores.ts';
import { accountRows } from './accountRows.ts';
import { changed, removeWhere, unchanged } from './changes.ts';
import type { Database } from './database.ts';

const rows = accountRows<SessionRecord>(({ signedInAtMs }) => signedInAtMs);

export function sessionStore(database: Database): SessionStore {
  return {
    add: (session, maxPerAccount) =>
      database.change(({ sessions }) => {
        rows.add(sessions, session, maxPerAccount);
        return changed(undefined);
      }),

    find: async (id) => database.read(({ sessions }) => sessions.get(id) ?? null),

    listByAccount: async (accountId, nowMs) =>
      database.read(({ sessions }) =>
        rows.oldestFirst(sessions, accountId).filter((session) => !isOver(session, nowMs)),
      ),

    update: (id, change) =>
      database.change(({ sessions }) => {
        const session = sessions.get(id);
        if (!session) return unchanged(false);
        const next = { ...session, ...structuredClone(change) };
        sessions.set(id, next);
        return { changed: JSON.stringify(next) !== JSON.stringify(session), value: true };
      }),

    remove: (accountId, id) =>
      database.change(({ sessions }) => {
        if (sessions.get(id)?.accountId !== accountId) return unchanged(false);
        return changed(sessions.delete(id));
      }),

    removeExpired: (nowMs) =>
      database.change(({ sessions }) => removeWhere(sessions, (session) => isOver(session, nowMs))),
  };
}

function isOver({ endsAtMs, absoluteEndsAtMs }: SessionRecord, nowMs: number): boolean {
  return Math.min(endsAtMs, absoluteEndsAtMs) <= nowMs;
}
