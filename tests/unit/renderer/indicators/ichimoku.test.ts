import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ichimoku } from '../../../../renderer/shared/indicators/ichimoku.ts';
import type { Bar } from '../../../../renderer/shared/indicators/ichimoku.ts';

const ofOld = { turning: 9, base: 26, long: 52 };

function flatBar(price: number): Bar {
  return { high: price, low: price, close: price };
}

const bars = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9_000 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
    )
    .map(([low, up, more]) => ({ low, close: low + up, high: low + up + more })),
  { maxLength: 90 },
);

describe('ichimoku', () => {
  it('has no line where there are not enough bars', () => {
    const found = ichimoku([flatBar(1), flatBar(2)], ofOld);
    expect(found.turning).toEqual([null, null]);
    expect(found.base).toEqual([null, null]);
    expect(found.leadingA.every((value) => value === null)).toBe(true);
    expect(found.lagging).toEqual([null, null]);
  });

  it('takes the middle of the highest high and the lowest low', () => {
    const found = ichimoku(
      [
        { high: 10, low: 6, close: 7 },
        { high: 9, low: 2, close: 4 },
        { high: 12, low: 8, close: 12 },
        { high: 5, low: 4, close: 5 },
      ],
      { turning: 2, base: 3, long: 4 },
    );
    expect(found.turning).toEqual([null, 6, 7, 8]);
    expect(found.base).toEqual([null, null, 7, 7]);
    expect(found.leadingA).toEqual([null, null, null, null, 7, 7.5]);
    expect(found.leadingB).toEqual([null, null, null, null, null, 7]);
    expect(found.lagging).toEqual([12, 5, null, null]);
  });

  it('moves the spans by 26 bars, the bar itself counted', () => {
    const rising = Array.from({ length: 60 }, (_, at) => flatBar(at + 1));
    const found = ichimoku(rising, ofOld);
    expect(found.leadingA).toHaveLength(60 + 25);
    expect(found.leadingB.findIndex((value) => value !== null)).toBe(51 + 25);
    expect(found.lagging[0]).toBe(26);
    expect(found.lagging[34]).toBe(60);
    expect(found.lagging[35]).toBeNull();
  });

  it('keeps every line between the lowest low and the highest high', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const found = ichimoku(list, { turning: 3, base: 5, long: 9 });
        const [low, high] = [
          Math.min(...list.map((bar) => bar.low)),
          Math.max(...list.map((bar) => bar.high)),
        ];
        for (const value of Object.values(found).flat()) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});
