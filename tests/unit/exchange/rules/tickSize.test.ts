import { describe, expect, test } from 'vitest';
import { ceilToTick, floorToTick, isOnTick, tickSize } from '../../../../server/exchange/rules/tickSize.ts';
import type { TickGroup } from '../../../../server/exchange/rules/tickTables.ts';

/** Bound and tick in yen, copied by hand from the exchange's published table, one row per bound. */
const published: Record<TickGroup, readonly (readonly [number, number])[]> = {
  10000: [
    [1_000, 1],
    [3_000, 1],
    [5_000, 5],
    [10_000, 10],
    [30_000, 10],
    [50_000, 50],
    [100_000, 100],
    [300_000, 100],
    [500_000, 500],
    [1_000_000, 1_000],
    [3_000_000, 1_000],
    [5_000_000, 5_000],
    [10_000_000, 10_000],
    [30_000_000, 10_000],
    [50_000_000, 50_000],
    [90_000_000, 100_000],
  ],
  10003: [
    [1_000, 0.1],
    [3_000, 0.5],
    [5_000, 1],
    [10_000, 1],
    [30_000, 5],
    [50_000, 10],
    [100_000, 10],
    [300_000, 50],
    [500_000, 100],
    [1_000_000, 100],
    [3_000_000, 500],
    [5_000_000, 1_000],
    [10_000_000, 1_000],
    [30_000_000, 5_000],
    [50_000_000, 10_000],
    [90_000_000, 10_000],
  ],
  10004: [
    [10_000, 1],
    [30_000, 5],
    [100_000, 10],
    [300_000, 50],
    [1_000_000, 100],
    [3_000_000, 500],
    [10_000_000, 1_000],
    [30_000_000, 5_000],
    [90_000_000, 10_000],
  ],
};

describe.each([10000, 10003, 10004] as const)('In tick group %i', (group) => {
  const rows = published[group];

  test.each(rows)('a price of %d yen still has the tick of its own band, %d yen', (bound, tick) => {
    expect(tickSize(group, bound * 10)).toBe(tick * 10);
  });

  test.each(rows.slice(0, -1).map((row, at) => [row[0], rows[at + 1]?.[1] ?? 0]))(
    'a price just above %d yen has the tick of the next band, %d yen',
    (bound, nextTick) => {
      expect(tickSize(group, bound * 10 + 1)).toBe(nextTick * 10);
    },
  );

  test.each(rows)('the step from %d yen lands on a valid price both ways', (bound) => {
    const up = bound * 10 + tickSize(group, bound * 10 + 1);
    expect(isOnTick(group, up)).toBe(true);
    expect(isOnTick(group, bound * 10 - tickSize(group, bound * 10))).toBe(true);
  });
});

describe('A price', () => {
  test.each([
    ['between two ticks', 10000, 10_005],
    ['on a tick of the band below only', 10000, 30_010],
    ['of zero', 10003, 0],
    ['below zero', 10003, -10],
    ['that is not a whole number of 0.1 yen', 10003, 10.5],
  ] as const)('%s is off-tick', (_name, group, price) => {
    expect(isOnTick(group, price)).toBe(false);
  });

  test('is rounded inward from either side', () => {
    expect(floorToTick(10000, 30_049)).toBe(30_000);
    expect(ceilToTick(10000, 30_001)).toBe(30_050);
    expect(ceilToTick(10000, 1)).toBe(10);
    expect(floorToTick(10000, 1)).toBe(10);
  });
});
