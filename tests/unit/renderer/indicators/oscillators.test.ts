import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ema } from '../../../../renderer/shared/indicators/ema.ts';
import { macd } from '../../../../renderer/shared/indicators/macd.ts';
import { rsi } from '../../../../renderer/shared/indicators/rsi.ts';

const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 120 });

/** The table in which Wilder's index is usually shown: closes of 33 days, 14 days long. */
const closes = [
  44.34, 44.09, 44.15, 43.61, 44.33, 44.83, 45.1, 45.42, 45.84, 46.08, 45.89, 46.03, 45.61, 46.28, 46.28,
  46.0, 46.03, 46.41, 46.22, 45.64,
];

describe('the relative strength index', () => {
  it('needs as many changes as it is long', () => {
    expect(rsi([1, 2, 3], 3)).toEqual([null, null, null]);
    expect(rsi([1, 2, 3, 4], 3).at(-1)).toBe(100);
  });

  it('agrees with the usual table', () => {
    const found = rsi(closes, 14).slice(14);
    for (const [at, value] of [70.46, 66.25, 66.48, 69.35, 66.29, 57.92].entries())
      expect(found[at]).toBeCloseTo(value, 1);
  });

  it('is 0 when it only falls, 100 when it only rises and 50 when nothing moves', () => {
    expect(rsi([4, 3, 2, 1], 3).at(-1)).toBe(0);
    expect(rsi([1, 2, 3, 9], 3).at(-1)).toBe(100);
    expect(rsi([5, 5, 5, 5, 5], 3).at(-1)).toBe(50);
  });

  it('stays between 0 and 100 and turns round when the prices do', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 30 }), (values, n) => {
        const mirrored = rsi(
          values.map((value) => 2_000_000 - value),
          n,
        );
        for (const [at, value] of rsi(values, n).entries()) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          expect(value + (mirrored[at] ?? Number.NaN)).toBeCloseTo(100, 6);
        }
      }),
    );
  });
});

describe('the MACD', () => {
  it('has no line before the slow average and no signal before nine values of the line', () => {
    const rising = Array.from({ length: 40 }, (_, at) => at);
    const found = macd(rising, 12, 26, 9);
    expect(found.macd.findIndex((value) => value !== null)).toBe(25);
    expect(found.signal.findIndex((value) => value !== null)).toBe(33);
    expect(found.histogram.findIndex((value) => value !== null)).toBe(33);
  });

  it('is half the difference of the lengths on a straight line, with nothing left over', () => {
    const found = macd(
      Array.from({ length: 120 }, (_, at) => 3 * at),
      12,
      26,
      9,
    );
    expect(found.macd.at(-1)).toBeCloseTo((3 * (26 - 12)) / 2, 6);
    expect(found.histogram.at(-1)).toBeCloseTo(0, 6);
  });

  it('is the fast average less the slow one, and the histogram what lies above the signal', () => {
    fc.assert(
      fc.property(prices, (values) => {
        const { macd: line, signal, histogram } = macd(values, 3, 6, 4);
        const [fast, slow] = [ema(values, 3), ema(values, 6)];
        for (const [at, value] of line.entries()) {
          if (value === null) continue;
          expect(value).toBe((fast[at] ?? 0) - (slow[at] ?? 0));
          const over = histogram[at];
          if (over !== null && over !== undefined) expect(over).toBe(value - (signal[at] ?? 0));
        }
      }),
    );
  });
});
