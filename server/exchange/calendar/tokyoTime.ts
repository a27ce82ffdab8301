export const millisecondsPerMinute = 60_000;
export const millisecondsPerDay = 86_400_000;

/** Tokyo has had no summer time since 1951: always nine hours ahead of UTC. */
const tokyoOffsetMs = 9 * 60 * millisecondsPerMinute;

/** The number of a Tokyo calendar day, counted from 1970-01-01. */
export function tokyoDay(nowMs: number): number {
  return Math.floor((nowMs + tokyoOffsetMs) / millisecondsPerDay);
}

/** The moment a Tokyo day begins, in milliseconds since 1970-01-01T00:00Z. */
export function tokyoMidnightMs(day: number): number {
  return day * millisecondsPerDay - tokyoOffsetMs;
}

/** `2026-05-06` for a day number. */
export function isoDate(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day number of `2026-05-06`. */
export function dayOfIsoDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

/** The moment of a Tokyo wall-clock time, for schedules and tests: `tokyoTimeMs('2026-05-07', '09:00')`. */
export function tokyoTimeMs(date: string, time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return tokyoMidnightMs(dayOfIsoDate(date)) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
