import { describe, expect, it } from 'vitest';
import { tokyoDayStartMs, withToday } from '../../../../renderer/features/chart/bars/withToday.ts';
import { readQuote } from '../../../../renderer/shared/markets/quote.ts';

const monday = Date.parse('2026-01-05T00:00:00+09:00');
const dayMs = 86_400_000;
const past = [{ startMs: monday, open: 1, high: 4, low: 1, close: 3, volume: 500 }];
const quote = (atMs: number) => readQuote({ o: 2, h: 5, w: 2, l: 4, t: atMs, v: 700 });
const today = { open: 2, high: 5, low: 2, close: 4, volume: 700 };

describe('the bar of today', () => {
  it('is left out before the first trade, and when the quote is of a day before', () => {
    expect(withToday(past, readQuote({ e: 10, v: 0 }))).toBe(past);
    expect(withToday(past, quote(monday - 1))).toBe(past);
  });

  it('replaces what was known of the day', () => {
    expect(withToday(past, quote(monday + dayMs - 1))).toEqual([{ startMs: monday, ...today }]);
  });

  it('follows the bars of the days before', () => {
    expect(withToday(past, quote(monday + dayMs))).toEqual([...past, { startMs: monday + dayMs, ...today }]);
    expect(withToday([], quote(monday))).toEqual([{ startMs: monday, ...today }]);
  });

  it('begins at midnight in Tokyo', () => {
    expect(tokyoDayStartMs(Date.parse('2026-01-04T15:00:00Z'))).toBe(monday);
    expect(tokyoDayStartMs(Date.parse('2026-01-04T14:59:59Z'))).toBe(monday - dayMs);
  });
});
