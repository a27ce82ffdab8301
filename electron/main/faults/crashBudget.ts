/** A second crash of the page within this time is not reloaded any more. */
export const crashWindowMs = 60_000;

/**
 * Decides what a crash of the page leads to: the first is answered by a reload, the next within
 * `crashWindowMs` by a status page, so that a page that always crashes does not flicker for ever.
 *
 * @param nowMs clock in milliseconds; injected for tests
 */
export function crashBudget(nowMs: () => number): () => 'reload' | 'tell' {
  let lastMs: number | null = null;
  return () => {
    const at = nowMs();
    const again = lastMs !== null && at - lastMs < crashWindowMs;
    lastMs = at;
    return again ? 'tell' : 'reload';
  };
}
