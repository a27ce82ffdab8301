const minuteMs = 60_000;
/** What the contract takes at most: almost four years. */
const aheadMaxMinutes = 2_000_000;

/**
 * How far the demo's clock has to be put ahead of the real one so that it shows a moment, in whole minutes.
 *
 * @param side whether a broken minute ends just before the moment or at it
 */
export function aheadMinutes(targetMs: number, realNowMs: number, side: 'before' | 'at'): number {
  const minutes = (targetMs - realNowMs) / minuteMs;
  const whole = side === 'before' ? Math.floor(minutes) : Math.ceil(minutes);
  return Math.min(aheadMaxMinutes, Math.max(0, whole));
}
