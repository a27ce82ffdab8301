import type { FlowStore } from '../../ports/stores.ts';
import { changed, insertNew, removeWhere, unchanged } from './changes.ts';
import type { Database } from './database.ts';

export function flowStore(database: Database): FlowStore {
  return {
    add: (flow) =>
      database.change(({ flows }) => {
        insertNew(flows, flow.id, flow);
        return changed(undefined);
      }),

    find: async (id) => database.read(({ flows }) => flows.get(id) ?? null),

    consume: (id) => database.change(({ flows }) => (flows.delete(id) ? changed(true) : unchanged(false))),

    removeExpired: (nowMs) =>
      database.change(({ flows }) => removeWhere(flows, ({ expiresAtMs }) => expiresAtMs <= nowMs)),
  };
}
