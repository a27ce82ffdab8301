import type { SessionStore } from '../ports/stores.ts';

/** A session store that tells when a session may have ended or was locked, so that what hangs on it can end at once. */
export function notifyingSessions(store: SessionStore, changed: () => void): SessionStore {
  return {
    find: (id) => store.find(id),
    listByAccount: (accountId, nowMs) => store.listByAccount(accountId, nowMs),
    async add(session, maxPerAccount) {
      await store.add(session, maxPerAccount);
      changed();
    },
    async update(id, change) {
      const updated = await store.update(id, change);
      if (change.lockedAtMs !== undefined) changed();
      return updated;
    },
    async remove(accountId, id) {
      const removed = await store.remove(accountId, id);
      changed();
      return removed;
    },
    async removeExpired(nowMs) {
      const removed = await store.removeExpired(nowMs);
      changed();
      return removed;
    },
  };
}
