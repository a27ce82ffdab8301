import type { Quote } from '../../../shared/markets/quote.ts';
import type { Bar } from './bar.ts';

const dayMs = 86_400_000;
const tokyoAheadMs = 9 * 3_600_000;

/** Midnight in Tokyo before a moment. */
export function tokyoDayStartMs(atMs: number): number {
  return Math.floor((atMs + tokyoAheadMs) / dayMs) * dayMs - tokyoAheadMs;
}

/** The day that a quote tells of; null before its first trade. */
export function dayOf({ lastAtMs }: Quote): number | null {
  return lastAtMs === null ? null : tokyoDayStartMs(lastAtMs);
}

/** Daily bars with that of the quote's day, which the quote tells whole. */
export function withToday(days: readonly Bar[], quote: Quote): readonly Bar[] {
  const { open, high, low, last, lastAtMs, volume } = quote;
  if (open === null || high === null || low === null || last === null || lastAtMs === null) return days;
  const today = { startMs: tokyoDayStartMs(lastAtMs), open, high, low, close: last, volume };
  const newest = days.at(-1);
  if (newest === undefined || newest.startMs < today.startMs) return [...days, today];
  return newest.startMs === today.startMs ? [...days.slice(0, -1), today] : days;
}
