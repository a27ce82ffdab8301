import { describe, expect, test } from 'vitest';
import { dailyLimits, specialQuoteStep } from '../../../../server/exchange/rules/priceLimits.ts';
import { floorToTick } from '../../../../server/exchange/rules/tickSize.ts';

/** Base price below, limit and special-quote step in yen, copied by hand from the published tables. */
const published: readonly (readonly [number, number, number])[] = [
  [100, 30, 5],
  [200, 50, 5],
  [500, 80, 8],
  [700, 100, 10],
  [1_000, 150, 15],
  [1_500, 300, 30],
  [2_000, 400, 40],
  [3_000, 500, 50],
  [5_000, 700, 70],
  [7_000, 1_000, 100],
  [10_000, 1_500, 150],
  [15_000, 3_000, 300],
  [20_000, 4_000, 400],
  [30_000, 5_000, 500],
  [50_000, 7_000, 700],
  [70_000, 10_000, 1_000],
  [100_000, 15_000, 1_500],
  [150_000, 30_000, 3_000],
  [200_000, 40_000, 4_000],
  [300_000, 50_000, 5_000],
  [500_000, 70_000, 7_000],
  [700_000, 100_000, 10_000],
  [1_000_000, 150_000, 15_000],
  [1_500_000, 300_000, 30_000],
  [2_000_000, 400_000, 40_000],
  [3_000_000, 500_000, 50_000],
  [5_000_000, 700_000, 70_000],
  [7_000_000, 1_000_000, 100_000],
  [10_000_000, 1_500_000, 150_000],
  [15_000_000, 3_000_000, 300_000],
  [20_000_000, 4_000_000, 400_000],
  [30_000_000, 5_000_000, 500_000],
  [50_000_000, 7_000_000, 700_000],
  [90_000_000, 10_000_000, 1_000_000],
];

function distanceUp(baseTenthYen: number): number {
  return dailyLimits(10003, baseTenthYen).high - baseTenthYen;
}

describe('The daily price limit', () => {
  test.each(published)(
    'just below a base price of %d yen is %d yen, and the step %d',
    (bound, limit, step) => {
      const base = floorToTick(10003, bound * 10 - 1);
      expect(dailyLimits(10003, base).high).toBe(floorToTick(10003, base + limit * 10));
      expect(specialQuoteStep(base)).toBe(step * 10);
    },
  );

  test.each(published.slice(0, -1).map((row, at) => [row[0], published[at + 1]?.[1] ?? 0]))(
    'at a base price of exactly %d yen is the next one, %d yen',
    (bound, nextLimit) => {
      expect(distanceUp(bound * 10)).toBe(nextLimit * 10);
      const { low } = dailyLimits(10003, bound * 10);
      expect(bound * 10 - low).toBe(nextLimit * 10);
    },
  );

  test('never lets a price fall below one tick', () => {
    expect(dailyLimits(10000, 200).low).toBe(10);
    expect(dailyLimits(10003, 200).low).toBe(1);
  });

  test('moves inward to a valid price', () => {
    // 2,999 + 500 = 3,499 is between the 5-yen ticks above 3,000.
    expect(dailyLimits(10000, 29_990)).toEqual({ low: 24_990, high: 34_950 });
  });

  test('is four times as wide on a broadened side only', () => {
    // The exchange's own example of 2025-02-28: base 3,310, downwards broadened, range 510 to 4,010.
    expect(dailyLimits(10000, 33_100, { up: false, down: true })).toEqual({ low: 5_100, high: 40_100 });
    expect(dailyLimits(10000, 33_100, { up: true, down: false })).toEqual({ low: 26_100, high: 61_100 });
  });
});

describe('The special-quote step', () => {
  test.each(published.slice(0, -1).map((row, at) => [row[0], published[at + 1]?.[2] ?? 0]))(
    'at a price of exactly %d yen is that of the next row, %d yen',
    (bound, nextStep) => {
      expect(specialQuoteStep(bound * 10)).toBe(nextStep * 10);
    },
  );
});
