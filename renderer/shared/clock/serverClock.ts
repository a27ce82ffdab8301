/**
 * The relying party's time, carried on by the local monotonic clock: a wrong or changed wall clock on this PC
 * never shifts a countdown.
 */
let offsetMs: number | null = null;
let bestRoundTripMs = Number.POSITIVE_INFINITY;
let setAtMs = 0;

/** An offset is replaced by a worse one only after this long, so that it follows drift and sleep. */
const trustOffsetForMs = 60_000;
/** A jump of this size means that the PC slept or the server's clock was set: follow it at once. */
const jumpMs = 5_000;

/** Takes `nowMs` of an answer, between the monotonic times at which it was asked and heard. */
export function syncServerClock(nowMs: number, sentAtMs: number, heardAtMs: number): void {
  const roundTripMs = heardAtMs - sentAtMs;
  const offset = nowMs - (sentAtMs + roundTripMs / 2);
  const jumped = offsetMs !== null && Math.abs(offset - offsetMs) > jumpMs + roundTripMs;
  const old = heardAtMs - setAtMs > trustOffsetForMs;
  if (offsetMs !== null && roundTripMs > bestRoundTripMs && !old && !jumped) return;
  offsetMs = offset;
  bestRoundTripMs = roundTripMs;
  setAtMs = heardAtMs;
}

/** Milliseconds since 1970 by the relying party's clock; the local clock until the first answer. */
export function serverNowMs(monotonicMs: number = performance.now()): number {
  return offsetMs === null ? Date.now() : Math.round(offsetMs + monotonicMs);
}
