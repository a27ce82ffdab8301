import type { InstrumentView } from '../../../../../server/contract/marketData.ts';

/** An issue of the broad tick group: 1 yen up to 3,000 yen, 5 yen above. Prices in 0.1 yen. */
export const issue1018: InstrumentView = {
  symbol: '1018',
  name: '青葉精機',
  kana: 'アオバセイキ',
  latin: 'Aoba Seiki',
  sector: 'machinery',
  segment: 'standard',
  lot: 100,
  listedShares: 1_000_000,
  base: 29_000,
  limitLow: 24_000,
  limitHigh: 34_000,
  ticks: [
    { upTo: 30_000, tick: 10 },
    { upTo: 50_000, tick: 50 },
  ],
};
