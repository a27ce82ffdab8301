import type { HandOffRecord } from '../../ports/records.ts';
import type { HandOffStore } from '../../ports/stores.ts';
import { insertNew, removeWhere } from './changes.ts';

/** Of all terminals together. Beyond it the oldest go, so that nobody can fill the memory by starting some. */
export const handOffsMax = 10_000;

/** Hand-offs, in memory only like challenges: a restart forgets them and the customer starts again. */
export function handOffStore(): HandOffStore {
  const handOffs = new Map<string, HandOffRecord>();

  function dropOldest(from: readonly HandOffRecord[], max: number): void {
    for (const { id } of from.slice(0, Math.max(0, from.length - max))) handOffs.delete(id);
  }

  return {
    async add(handOff, maxOpen) {
      insertNew(handOffs, handOff.id, handOff);
      const all = [...handOffs.values()];
      dropOldest(
        all.filter(({ boundTo }) => boundTo === handOff.boundTo),
        maxOpen,
      );
      if (all.length > handOffsMax) dropOldest([...handOffs.values()], handOffsMax);
    },

    find: async (id) => structuredClone(handOffs.get(id) ?? null),

    async claim(id, browser) {
      const handOff = handOffs.get(id);
      if (!handOff) return null;
      if (handOff.openedBy !== null) return handOff.openedBy === browser ? structuredClone(handOff) : null;
      if (handOff.step !== 'started') return null;
      const claimed: HandOffRecord = { ...handOff, step: 'opened', openedBy: browser };
      handOffs.set(id, claimed);
      return structuredClone(claimed);
    },

    async advance(id, from, change) {
      const handOff = handOffs.get(id);
      if (!handOff || !from.includes(handOff.step)) return false;
      handOffs.set(id, structuredClone({ ...handOff, ...change }));
      return true;
    },

    async consume(id) {
      const handOff = handOffs.get(id) ?? null;
      handOffs.delete(id);
      return handOff;
    },

    async removeExpired(nowMs) {
      return removeWhere(handOffs, ({ expiresAtMs }) => expiresAtMs <= nowMs).value;
    },
  };
}
