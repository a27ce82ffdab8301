import type { Candle } from '../../../../server/contract/marketData.ts';

/** A candle with names. Prices in 0.1 yen, volume in shares, `startMs` where its time begins. */
export interface Bar {
  readonly startMs: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

export function barOf([startMs, open, high, low, close, volume]: Candle): Bar {
  return { startMs, open, high, low, close, volume };
}

/** Puts a later bar of the same time on top of an earlier one. */
export function joinBars(earlier: Bar, later: Omit<Bar, 'startMs' | 'open'>): Bar {
  return {
    ...earlier,
    high: Math.max(earlier.high, later.high),
    low: Math.min(earlier.low, later.low),
    close: later.close,
    volume: earlier.volume + later.volume,
  };
}
