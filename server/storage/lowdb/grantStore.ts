import type { GrantRecord } from '../../ports/records.ts';
import type { GrantStore } from '../../ports/stores.ts';
import { changed, removeWhere, unchanged } from './changes.ts';
import type { Database } from './database.ts';
import { pairKey } from './tables.ts';

export function grantStore(database: Database): GrantStore {
  return {
    put: (grant) =>
      database.change(({ grants }) => {
        grants.set(pairKey(grant.sessionId, grant.action), structuredClone(grant));
        return changed(undefined);
      }),

    find: async (sessionId, action) =>
      database.read(({ grants }) => grants.get(pairKey(sessionId, action)) ?? null),

    consume: (sessionId, action) =>
      database.change<GrantRecord | null>(({ grants }) => {
        const key = pairKey(sessionId, action);
        const grant = grants.get(key);
        if (!grant) return unchanged(null);
        grants.delete(key);
        return changed(grant);
      }),

    removeExpired: (nowMs) =>
      database.change(({ grants }) => removeWhere(grants, ({ expiresAtMs }) => expiresAtMs <= nowMs)),
  };
}
