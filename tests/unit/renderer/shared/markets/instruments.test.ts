import { describe, expect, it } from 'vitest';
import type { InstrumentView } from '../../../../../server/contract/marketData.ts';
import {
  decimalsOf,
  findInstruments,
  onTick,
  parsePrice,
  stepPrice,
  tickAt,
} from '../../../../../renderer/shared/markets/instruments.ts';

function issue(symbol: string, name: string, kana: string, latin: string): InstrumentView {
  return {
    symbol,
    name,
    kana,
    latin,
    sector: 'machinery',
    segment: 'prime',
    lot: 100,
    listedShares: 1,
    base: 29_800,
    limitLow: 29_500,
    limitHigh: 30_200,
    ticks: [
      { upTo: 30_000, tick: 5 },
      { upTo: 50_000, tick: 10 },
    ],
  };
}

const aoba = issue('1018', '青葉精機', 'アオバセイキ', 'Aoba Precision Machinery');
const aoi = issue('1088', '葵ソフト', 'アオイソフト', 'Aoi Software');
const etf = issue('118A', '若葉ETF', 'ワカバイーティーエフ', 'Wakaba Broad Market ETF');
const list = [aoba, aoi, etf];
const codes = (text: string) => findInstruments(list, text).map(({ symbol }) => symbol);

describe('looking for an issue', () => {
  it('finds nothing for what nobody is called', () => {
    expect(codes('ぱぱぱ')).toEqual([]);
    expect(codes('1018x')).toEqual([]);
  });

  it.each([
    ['1018', ['1018']],
    ['10', ['1018', '1088']],
    ['１０８８', ['1088']],
    ['118a', ['118A']],
    ['青葉', ['1018']],
    ['あお', ['1018', '1088']],
    ['アオイ', ['1088']],
    ['ｱｵﾊﾞ', ['1018']],
    ['せいき', ['1018']],
    ['ＡＯ', ['1018', '1088']],
    ['aoba prec', ['1018']],
    ['soft', ['1088']],
    ['etf', ['118A']],
    [' ', ['1018', '1088', '118A']],
  ])('finds by %s', (text, found) => {
    expect(codes(text)).toEqual(found);
  });
});

describe('prices of an issue', () => {
  it.each([0, -5, 29_503, 30_005, 30_001.5])('of %s are not on its tick', (price) => {
    expect(onTick(aoba, price)).toBe(false);
  });

  it.each([29_505, 30_000, 30_010])('of %s are', (price) => {
    expect(onTick(aoba, price)).toBe(true);
  });

  it('step by another tick above a bound than below it', () => {
    expect([tickAt(aoba, 30_000, 1), tickAt(aoba, 30_000, -1)]).toEqual([10, 5]);
    expect(stepPrice(aoba, 29_995, 2)).toBe(30_010);
    expect(stepPrice(aoba, 30_010, -2)).toBe(29_995);
  });

  it('step onto the tick, and never beyond the limits of the day', () => {
    expect([stepPrice(aoba, 29_503, 1), stepPrice(aoba, 29_503, -1)]).toEqual([29_505, 29_500]);
    expect([stepPrice(aoba, 30_195, 5), stepPrice(aoba, 29_500, -1)]).toEqual([30_200, 29_500]);
    expect([stepPrice(aoba, 99_999, -1), stepPrice(aoba, 1, 1)]).toEqual([30_200, 29_500]);
  });

  it('have a decimal where one of their ticks needs it', () => {
    expect(decimalsOf(aoba)).toBe(1);
    expect(decimalsOf({ ticks: [{ upTo: 50_000, tick: 10 }] })).toBe(0);
  });
});

describe('a typed price', () => {
  it.each(['', 'abc', '-5', '0', '1.23', '1.2.3', '.5', '12345678901', '1e3'])('is none: %s', (text) => {
    expect(parsePrice(text)).toBeNull();
  });

  it.each([
    ['2418.5', 24_185],
    ['2,418', 24_180],
    ['２，４１８．５', 24_185],
    ['2418.50', 24_185],
    [' 50 ', 500],
  ])('is read: %s', (text, price) => {
    expect(parsePrice(text)).toBe(price);
  });
});
