import type { CandleInterval } from '../../../../server/contract/marketData.ts';
import { lengthMsOf } from '../bars/intervals.ts';

const tokyoAheadMs = 9 * 3_600_000;

function isWeekend(startMs: number): boolean {
  const day = new Date(startMs + tokyoAheadMs).getUTCDay();
  return day === 0 || day === 6;
}

/**
 * Where the bars after the last one will about begin, for what an indicator draws ahead. Days leave weekends out; breaks
 * and holidays are not foreseen, the lines come to lie right when the bars are there.
 */
export function futureTimes(lastMs: number, interval: CandleInterval, count: number): number[] {
  const times: number[] = [];
  for (let at = lastMs + lengthMsOf[interval]; times.length < count; at += lengthMsOf[interval])
    if (interval !== '1d' || !isWeekend(at)) times.push(at);
  return times;
}
