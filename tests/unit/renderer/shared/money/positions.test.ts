import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoney, readPositions } from '../../../../../renderer/shared/money/accountTopic.ts';
import { markPosition, totalsOf } from '../../../../../renderer/shared/money/positionRow.ts';
import type { PositionView } from '../../../../../server/contract/trading.ts';

const held: PositionView = {
  symbol: '1031',
  quantity: 300,
  sellable: 200,
  costYen: 548_250,
  averageCost: 18_275,
  valueYen: 540_000,
  unrealisedYen: -8_250,
  realisedYen: 4_000,
};
const sold: PositionView = {
  ...held,
  symbol: '1018',
  quantity: 0,
  sellable: 0,
  costYen: 0,
  averageCost: null,
  valueYen: 0,
  unrealisedYen: 0,
  realisedYen: -1_500,
};
const cash = {
  cashYen: 1,
  unsettledYen: 0,
  settlements: [],
  reservedYen: 0,
  buyingPowerYen: 1,
  withdrawableYen: 1,
  realisedYen: 0,
};

describe('A holding', () => {
  test('keeps the value it was last told while no price is known', () => {
    expect(markPosition(held, undefined)).toMatchObject({
      last: null,
      valueYen: 540_000,
      unrealisedYen: -8_250,
    });
  });

  test('is worth its price of now, with profit or loss against its cost', () => {
    const row = markPosition(held, 18_375);
    expect(row).toMatchObject({ last: 18_375, valueYen: 551_250, unrealisedYen: 3_000 });
    expect(row.unrealisedRatio).toBeCloseTo(3_000 / 548_250, 10);
  });

  test('that was sold has no profit or loss left to make, and no ratio', () => {
    expect(markPosition(sold, 30_000)).toMatchObject({
      valueYen: 0,
      unrealisedYen: 0,
      unrealisedRatio: null,
      realisedYen: -1_500,
    });
  });

  test('adds up: the totals are the sums of the rows, whole yen, whatever the prices', () => {
    const rows = fc.array(
      fc.record({
        quantity: fc.integer({ min: 0, max: 5_000 }).map((lots) => lots * 100),
        costYen: fc.integer({ min: 0, max: 1_000_000_000 }),
        realisedYen: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        last: fc.option(fc.integer({ min: 1, max: 600_000 }), { nil: undefined }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const marked = list.map(({ last, ...more }) => markPosition({ ...held, ...more }, last));
        const totals = totalsOf(marked);
        expect(totals.valueYen - totals.costYen).toBe(totals.unrealisedYen);
        expect(Number.isSafeInteger(totals.unrealisedYen)).toBe(true);
        for (const row of marked) expect(row.valueYen - row.costYen).toBe(row.unrealisedYen);
      }),
    );
  });
});

describe('The account on the stream', () => {
  test('is nothing before it is there, and nothing when it is not what it should be', () => {
    expect(readMoney({})).toBeNull();
    expect(readPositions({})).toBeNull();
    expect(readMoney({ cash: { ...cash, cashYen: '1' } })).toBeNull();
    expect(readPositions({ cash, 'p:1031': { ...held, quantity: -1 } })).toBeNull();
  });

  test('has its positions in the order of their codes, without those that are gone', () => {
    const data = { cash, 'p:1031': held, 'p:1018': sold, 'p:1060': null };
    expect(readMoney(data)).toEqual(cash);
    expect(readPositions(data)?.map(({ symbol }) => symbol)).toEqual(['1018', '1031']);
    expect(readPositions({ cash })).toEqual([]);
  });
});
