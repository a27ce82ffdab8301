import { describe, expect, test } from 'vitest';
import { isOnTick } from '../../../../server/exchange/rules/tickSize.ts';
import { instruments } from '../../../../server/exchange/instruments/instruments.ts';
import { tickGroupOn } from '../../../../server/exchange/instruments/instrument.ts';
import { dayOfIsoDate } from '../../../../server/exchange/calendar/tokyoTime.ts';
import { testInstrument } from '../support/exchangeDesk.ts';

const today = dayOfIsoDate('2026-05-14');

describe('The list of issues', () => {
  test('has at least thirty issues with codes and names of their own', () => {
    expect(instruments.length).toBeGreaterThanOrEqual(30);
    for (const key of ['code', 'name', 'kana', 'latin'] as const) {
      expect(new Set(instruments.map((one) => one[key])).size).toBe(instruments.length);
    }
  });

  test.each(instruments)(
    'has $code $name with a code no real issue has, and a base price on its tick',
    (one) => {
      expect(one.code).toMatch(/^1[0-2]\d\d$/);
      expect(one.kana).toMatch(/^[ァ-ヴー]+$/);
      expect(one.latin).toMatch(/^[A-Za-z ]{3,13}$/);
      expect(isOnTick(tickGroupOn(one, today), one.basePrice)).toBe(true);
    },
  );

  test('covers prices from about 50 to 60,000 yen, all tick groups, and lots of 100, 10 and 1', () => {
    const prices = instruments.map(({ basePrice }) => basePrice / 10);
    expect(Math.min(...prices)).toBeLessThan(60);
    expect(Math.max(...prices)).toBeGreaterThan(59_000);
    expect(new Set(instruments.map((one) => tickGroupOn(one, today)))).toEqual(
      new Set([10000, 10003, 10004]),
    );
    expect(new Set(instruments.map(({ lot }) => Number(lot)))).toEqual(new Set([100, 10, 1]));
  });

  test('puts an ETF with a trading unit of one into group 10004 and one of ten into 10003', () => {
    const funds = instruments.filter(({ segment }) => segment === 'etf');
    expect(funds.map((one) => [one.lot, tickGroupOn(one, today)])).toEqual([
      [10, 10003],
      [1, 10004],
    ]);
  });
});

describe('A tick group', () => {
  test('changes on its day and not before', () => {
    const instrument = testInstrument({
      tickGroups: [
        { fromDate: '2026-01-01', group: 10000 },
        { fromDate: '2026-11-02', group: 10003 },
      ],
    });
    expect(tickGroupOn(instrument, dayOfIsoDate('2026-11-01'))).toBe(10000);
    expect(tickGroupOn(instrument, dayOfIsoDate('2026-11-02'))).toBe(10003);
  });
});
