const calmMs = 15_000;
const firstRetryMs = 500;

/** When to ask again: calmly while all is well, soon after a failure, then with back-off up to the calm pace. */
export function pollDelayMs(failures: number): number {
  return failures === 0 ? calmMs : Math.min(calmMs, firstRetryMs * 2 ** (failures - 1));
}
