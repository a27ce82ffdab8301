const tokyoOffsetMs = 9 * 3_600_000;
const clockBegins = 11;
const clockEnds = 19;

/** `09:00:12`, by the clocks of the market. Japan knows no summer time. */
export function tokyoClock(timeMs: number): string {
  return new Date(timeMs + tokyoOffsetMs).toISOString().slice(clockBegins, clockEnds);
}
