import type { Clock } from '../../ports/clock.ts';

/** A clock that the demo can put ahead, never back: to show enforcement and expiry without waiting. */
export interface DemoClock extends Clock {
  putAhead(minutes: number): void;
}

export function demoClock(clock: Clock): DemoClock {
  let aheadMs = 0;
  return {
    nowMs: () => clock.nowMs() + aheadMs,
    putAhead(minutes) {
      aheadMs = Math.max(aheadMs, minutes * 60_000);
    },
  };
}
