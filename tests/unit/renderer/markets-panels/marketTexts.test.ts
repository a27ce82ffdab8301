import { describe, expect, it } from 'vitest';
import { shortCount } from '../../../../renderer/features/markets/shortCount.ts';
import { tokyoClock } from '../../../../renderer/shared/markets/tokyoClock.ts';
import {
  everyTrade,
  filterTrades,
  parseMinimum,
} from '../../../../renderer/features/markets/trades/tradeFilter.ts';
import {
  fieldText,
  fieldTone,
  fieldValue,
  quoteFields,
} from '../../../../renderer/features/markets/watchlist/quoteFields.ts';
import { readQuote } from '../../../../renderer/shared/markets/quote.ts';
import type { Trade } from '../../../../renderer/shared/markets/trades.ts';

const trade = (number: number, quantity: number, side: Trade['side']): Trade => ({
  number,
  atMs: 0,
  price: 100,
  quantity,
  side,
});

describe('the filter of trades', () => {
  it('reads no quantity out of what is none', () => {
    expect(parseMinimum('abc')).toBeNull();
    expect(parseMinimum('-1')).toBeNull();
    expect(parseMinimum('1.5')).toBeNull();
    expect(parseMinimum('99999999999')).toBeNull();
    expect(parseMinimum('')).toBe(0);
    expect(parseMinimum('１，０００')).toBe(1000);
  });

  it('leaves out what is smaller or of the other side, keeps auctions, and puts the newest first', () => {
    const trades = [trade(1, 100, 'buy'), trade(2, 500, 'sell'), trade(3, 900, null), trade(4, 500, 'buy')];
    const numbers = (filter: Parameters<typeof filterTrades>[1]) =>
      filterTrades(trades, filter).map(({ number }) => number);
    expect(numbers(everyTrade)).toEqual([4, 3, 2, 1]);
    expect(numbers({ minimum: 500, side: 'all' })).toEqual([4, 3, 2]);
    expect(numbers({ minimum: 501, side: 'buy' })).toEqual([3]);
    expect(numbers({ minimum: 0, side: 'buy' })).toEqual([4, 3, 1]);
  });
});

describe('the fields of a quote', () => {
  it('are empty, without value and without colour before the first trade', () => {
    const quote = readQuote({ e: 24_000 });
    for (const field of quoteFields) {
      if (field === 'volume' || field === 'turnover') continue;
      expect(fieldText(field, quote, 1)).toBe('');
      expect(fieldValue(field, quote)).toBeNull();
      expect(fieldTone(field, quote)).toBe('flat');
    }
  });

  it('say the change with its sign, and colour it', () => {
    const quote = readQuote({ l: 24_185, e: 23_810, v: 1_204_300, t: Date.UTC(2026, 0, 5, 0, 0, 12) });
    expect(fieldText('last', quote, 1)).toBe('2,418.5');
    expect(fieldText('change', quote, 1)).toBe('+37.5');
    expect(fieldText('percent', quote, 1)).toBe('+1.57');
    expect(fieldTone('percent', quote)).toBe('up');
    expect(fieldTone('change', { ...quote, last: 23_800 })).toBe('down');
    expect(fieldText('volume', quote, 1)).toBe('1,204,300');
    expect(fieldText('time', quote, 1)).toBe('09:00:12');
  });
});

describe('short numbers', () => {
  const steps = [
    { from: 1e8, unit: 'oku' },
    { from: 1e4, unit: 'man' },
  ];

  it('stay in full below the first unit', () => {
    expect(shortCount(9999, steps)).toBe('9,999');
    expect(shortCount(10_000, steps)).toBe('1.0man');
    expect(shortCount(1_204_300, steps)).toBe('120.4man');
    expect(shortCount(250_000_000, steps)).toBe('2.5oku');
  });
});

describe('the clock of the market', () => {
  it('is that of Tokyo over midnight', () => {
    expect(tokyoClock(Date.UTC(2026, 0, 4, 15, 0, 1))).toBe('00:00:01');
  });
});
