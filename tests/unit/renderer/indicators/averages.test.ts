import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bollinger } from '../../../../renderer/shared/indicators/bollinger.ts';
import { ema } from '../../../../renderer/shared/indicators/ema.ts';
import { sma } from '../../../../renderer/shared/indicators/sma.ts';

const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 120 });
const length = fc.integer({ min: 1, max: 60 });

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

describe('the simple moving average', () => {
  it('has no value before there are enough bars', () => {
    expect(sma([1, 2], 3)).toEqual([null, null]);
    expect(sma([], 3)).toEqual([]);
  });

  it('is the mean of the last bars, the bar itself included', () => {
    expect(sma([1, 2, 3, 4, 8], 3)).toEqual([null, null, 2, 3, 5]);
    expect(sma([7, 9], 1)).toEqual([7, 9]);
  });

  it('agrees with the mean of every window', () => {
    fc.assert(
      fc.property(prices, length, (values, n) => {
        for (const [at, value] of sma(values, n).entries())
          if (at + 1 < n) expect(value).toBeNull();
          else expect(value).toBeCloseTo(mean(values.slice(at + 1 - n, at + 1)), 6);
      }),
    );
  });
});

describe('the exponential moving average', () => {
  it('has no value before there are enough bars, leading gaps not counted', () => {
    expect(ema([1, 2], 3)).toEqual([null, null]);
    expect(ema([null, null, 1], 2)).toEqual([null, null, null]);
  });

  it('begins with the simple average and goes on with 2 / (n + 1) of the distance', () => {
    expect(ema([2, 4, 6, 12, 8], 3)).toEqual([null, null, 4, 8, 8]);
    expect(ema([null, 2, 4, 6, 12], 3)).toEqual([null, null, null, 4, 8]);
  });

  it('agrees with the table of ten closes that textbooks print', () => {
    const closes = [
      22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38,
    ];
    const found = ema(closes, 10).slice(9);
    for (const [at, value] of [22.221, 22.208, 22.241, 22.266].entries())
      expect(found[at]).toBeCloseTo(value, 2);
  });

  it('stays between the lowest and the highest price, and on a flat line', () => {
    fc.assert(
      fc.property(prices, length, (values, n) => {
        for (const value of ema(values, n)) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        }
      }),
    );
    expect(ema([5, 5, 5, 5], 2)).toEqual([null, 5, 5, 5]);
  });
});

describe('the Bollinger bands', () => {
  it('have no value before there are enough bars', () => {
    expect(bollinger([1, 2], 3, 2)).toEqual({
      middle: [null, null],
      upper: [null, null],
      lower: [null, null],
    });
  });

  it('lie two standard deviations of the whole window around the average', () => {
    const { middle, upper, lower } = bollinger([2, 4, 4, 4, 5, 5, 7, 9], 8, 2);
    expect([middle.at(-1), upper.at(-1), lower.at(-1)]).toEqual([5, 9, 1]);
  });

  it('lie on the average where nothing moves, and around it always', () => {
    expect(bollinger([3, 3, 3], 3, 2)).toMatchObject({ upper: [null, null, 3], lower: [null, null, 3] });
    fc.assert(
      fc.property(prices, length, (values, n) => {
        const { middle, upper, lower } = bollinger(values, n, 2);
        for (const [at, value] of middle.entries()) {
          if (value === null) expect([upper[at], lower[at]]).toEqual([null, null]);
          else expect((upper[at] ?? 0) + (lower[at] ?? 0)).toBeCloseTo(2 * value, 4);
        }
      }),
    );
  });
});
