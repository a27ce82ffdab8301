const firstMs = 250;
const longestMs = 10_000;

/**
 * How long to wait before attempt `attempt` (from 0), in milliseconds: doubling from 250 ms up to 10 s, and anywhere
 * in the upper half of it, so that terminals that lost the same server do not all come back at once.
 *
 * @param chance from 0 to 1.
 */
export function backOffMs(attempt: number, chance: number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** attempt);
  return Math.round(fullMs / 2 + (fullMs / 2) * chance);
}
