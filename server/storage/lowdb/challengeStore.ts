import type { ChallengeRecord } from '../../ports/records.ts';
import type { ChallengeStore } from '../../ports/stores.ts';
import { insertNew, removeWhere } from './changes.ts';

/** Of all browsers together. Beyond it the oldest go, so that nobody can fill the memory by starting ceremonies. */
export const openChallengesMax = 10_000;

/**
 * Open ceremonies, in memory only. A restart forgets them and the customer starts again, which is the safe
 * outcome: a challenge that was used before a crash can never come back from a disk.
 */
export function challengeStore(): ChallengeStore {
  const challenges = new Map<string, ChallengeRecord>();

  function dropOldest(from: readonly ChallengeRecord[], max: number): void {
    for (const { id } of from.slice(0, Math.max(0, from.length - max))) challenges.delete(id);
  }

  return {
    async add(challenge, maxOpen) {
      insertNew(challenges, challenge.id, challenge);
      const all = [...challenges.values()];
      dropOldest(
        all.filter(({ boundTo }) => boundTo === challenge.boundTo),
        maxOpen,
      );
      if (all.length > openChallengesMax) dropOldest([...challenges.values()], openChallengesMax);
    },

    async consume(id) {
      const challenge = challenges.get(id) ?? null;
      challenges.delete(id);
      return challenge;
    },

    async removeExpired(nowMs) {
      return removeWhere(challenges, ({ expiresAtMs }) => expiresAtMs <= nowMs).value;
    },
  };
}
