import type { SessionRecord } from '../../ports/records.ts';
import type { SessionStore } from '../../ports/stores.ts';
import { changed, insertNew, removeWhere, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function sessionStore(database: Database): SessionStore {
  return {
    add: (session, maxPerAccount) =>
      database.change((tables) => {
        // The newcomer stays in any case, also when the clock was set back and it looks like the oldest.
        const others = ofAccount(tables, session.accountId);
        insertNew(tables.sessions, session.id, session);
        const surplus = Math.max(0, others.length + 1 - maxPerAccount);
        for (const { id } of others.slice(0, surplus)) tables.sessions.delete(id);
        return changed(undefined);
      }),

    find: async (id) => database.read(({ sessions }) => sessions.get(id) ?? null),

    listByAccount: async (accountId, nowMs) =>
      database.read((tables) => ofAccount(tables, accountId).filter((session) => !isOver(session, nowMs))),

    update: (id, change) =>
      database.change(({ sessions }) => {
        const session = sessions.get(id);
        if (!session) return unchanged(false);
        const next = { ...session, ...change };
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

/** Oldest first. */
function ofAccount({ sessions }: Tables, accountId: string): SessionRecord[] {
  return [...sessions.values()]
    .filter((session) => session.accountId === accountId)
    .sort((a, b) => a.signedInAtMs - b.signedInAtMs);
}
