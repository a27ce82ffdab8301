import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PriceLadder } from '../../../../server/exchange/book/priceLadder.ts';
import { dailyLimits } from '../../../../server/exchange/rules/priceLimits.ts';
import { floorToTick, isOnTick } from '../../../../server/exchange/rules/tickSize.ts';
import type { TickGroup } from '../../../../server/exchange/rules/tickTables.ts';

const groups = fc.constantFrom<TickGroup>(10000, 10003, 10004);
const bases = fc.integer({ min: 20, max: 1_200_000 });

describe('The ladder of a day', () => {
  test('has no number for a price off-tick or beyond the limits', () => {
    const ladder = new PriceLadder(10000, dailyLimits(10000, 29_900));
    // Limits 2,490 to 3,490 yen; above 3,000 the tick is 5 yen.
    expect(ladder.indexOf(24_890)).toBe(-1);
    expect(ladder.indexOf(34_950)).toBe(-1);
    expect(ladder.indexOf(24_905)).toBe(-1);
    expect(ladder.indexOf(30_010)).toBe(-1);
    expect(ladder.indexOf(24_900)).toBe(0);
    expect(ladder.indexOf(34_900)).toBe(ladder.size - 1);
  });

  test('numbers every valid price of a day once, in order', () => {
    fc.assert(
      fc.property(groups, bases, (group, near) => {
        const limits = dailyLimits(group, floorToTick(group, near));
        const ladder = new PriceLadder(group, limits);
        let expected = 0;
        const step = group === 10003 ? 1 : 10;
        for (let price: number = limits.low; price <= limits.high; price += step) {
          if (!isOnTick(group, price)) continue;
          if (ladder.indexOf(price) !== expected || ladder.priceAt(expected) !== price)
            throw new Error(`${price}`);
          expected += 1;
        }
        expect(ladder.size).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('finds the neighbours of any price', () => {
    fc.assert(
      fc.property(groups, bases, fc.integer({ min: -2_000_000, max: 2_000_000 }), (group, near, away) => {
        const base = floorToTick(group, near);
        const limits = dailyLimits(group, base);
        const ladder = new PriceLadder(group, limits);
        const price = base + away;
        const floor = ladder.priceAt(ladder.floorIndex(price));
        const ceil = ladder.priceAt(ladder.ceilIndex(price));
        if (price <= limits.low) expect([floor, ceil]).toEqual([limits.low, limits.low]);
        else if (price >= limits.high) expect([floor, ceil]).toEqual([limits.high, limits.high]);
        else {
          expect(floor).toBeLessThanOrEqual(price);
          expect(ceil).toBeGreaterThanOrEqual(price);
          expect(ladder.ceilIndex(price) - ladder.floorIndex(price)).toBe(floor === price ? 0 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
