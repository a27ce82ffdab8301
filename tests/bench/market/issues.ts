import type { InstrumentView } from '../../../server/contract/marketData.ts';

/** Rows of the measured list; as many as a sheet may have. */
export const rowCount = 100;

const firstCode = 1000;
const basePrice = 24_000;
const spreadOfBases = 370;

/** Invented issues with decimals in their prices, so that both tables format the same text. */
export const issues: readonly InstrumentView[] = Array.from({ length: rowCount }, (_, index) => {
  const symbol = String(firstCode + index);
  const base = basePrice + index * spreadOfBases;
  return {
    symbol,
    name: `銘柄${symbol}`,
    kana: `メイガラ${symbol}`,
    latin: `Issue ${symbol}`,
    sector: 'machinery',
    segment: 'prime',
    lot: 100,
    listedShares: 1_000_000,
    base,
    limitLow: base - 5_000,
    limitHigh: base + 5_000,
    ticks: [{ upTo: 1_000_000, tick: 5 }],
  };
});
