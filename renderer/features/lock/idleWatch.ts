/** Two clocks: the monotonic one may stand still while the PC sleeps, the wall clock may be set. */
export interface Clocks {
  monotonicMs(): number;
  wallMs(): number;
}

const realClocks: Clocks = { monotonicMs: () => performance.now(), wallMs: () => Date.now() };

/** Whichever clock saw more time pass is believed: locking too early costs one touch, too late may cost more. */
function passed(from: { monotonicMs: number; wallMs: number }, clocks: Clocks): number {
  return Math.max(clocks.monotonicMs() - from.monotonicMs, clocks.wallMs() - from.wallMs);
}

/**
 * Calls `onIdle` once nothing was touched for `limitMs`. The first touch after the limit does not count as activity:
 * it may be a stranger's, and the timer may have slept with the PC. `touch` answers whether it counted.
 */
export function idleWatch(limitMs: number, onIdle: () => void, clocks: Clocks = realClocks) {
  const now = () => ({ monotonicMs: clocks.monotonicMs(), wallMs: clocks.wallMs() });
  let touched = now();
  const check = (): boolean => {
    const idle = passed(touched, clocks) >= limitMs;
    if (idle) onIdle();
    return idle;
  };
  return {
    touch: (): boolean => {
      const counts = !check();
      if (counts) touched = now();
      return counts;
    },
    check: () => void check(),
  };
}
