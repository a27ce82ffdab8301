import type { CandleInterval } from '../../../../server/contract/marketData.ts';
import { minuteMs } from './minuteTape.ts';

export const intervals = ['1m', '5m', '15m', '60m', '1d'] as const satisfies readonly CandleInterval[];

const dayMs = 1_440 * minuteMs;

/** The length of a bar in milliseconds. */
export const lengthMsOf: Readonly<Record<CandleInterval, number>> = {
  '1m': minuteMs,
  '5m': 5 * minuteMs,
  '15m': 15 * minuteMs,
  '60m': 60 * minuteMs,
  '1d': dayMs,
};
