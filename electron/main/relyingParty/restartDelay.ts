/** First pause before a restart; doubles with every further failure in a row. */
export const restartDelayFirstMs = 250;
/** No pause is longer: a trader in front of a stopped terminal should not wait minutes for the next try. */
export const restartDelayMaxMs = 15_000;
/** Failures in a row after which trying on by ourselves is pointless and the customer is asked. */
export const restartsInARowMax = 8;
/** Running this long counts as healthy and forgets earlier failures. */
export const healthyAfterMs = 60_000;

/**
 * Pause before restart number `failuresInARow` (1 = first), or null when the limit is reached.
 *
 * @returns milliseconds, or null: give up and ask
 */
export function restartDelayMs(failuresInARow: number): number | null {
  if (failuresInARow > restartsInARowMax) return null;
  return Math.min(restartDelayFirstMs * 2 ** (failuresInARow - 1), restartDelayMaxMs);
}
