import type { Notice } from '../../ipc/contract.ts';

/** So many notices in so long a time: all alerts of a burst stand in the terminal anyway. */
export const noticesMax = 6;
export const noticesWindowMs = 30_000;

export interface NotifierDeps {
  /** False where the OS shows none. */
  readonly supported: () => boolean;
  readonly show: (notice: Notice) => void;
  readonly nowMs: () => number;
}

/**
 * Hands notices to the OS, at most `noticesMax` in `noticesWindowMs`. Answers false where one was not shown.
 */
export function notifier({ supported, show, nowMs }: NotifierDeps): (notice: Notice) => boolean {
  let shownAtMs: number[] = [];
  return (notice) => {
    const now = nowMs();
    shownAtMs = shownAtMs.filter((at) => now - at < noticesWindowMs);
    // SECURITY: E-18
    if (!supported() || shownAtMs.length >= noticesMax) return false;
    shownAtMs.push(now);
    show(notice);
    return true;
  };
}
