import type { InstrumentView } from '../../../server/contract/marketData.ts';
import { tickAt } from '../../shared/markets/instruments.ts';

/** The price next to a point of the chart that an order may have: on the tick and within the limits of the day. */
export function nearestPrice(instrument: InstrumentView, price: number): number {
  const { limitLow, limitHigh } = instrument;
  const within = Math.min(Math.max(price, limitLow), limitHigh);
  const tick = tickAt(instrument, within, -1);
  return Math.min(Math.max(Math.round(within / tick) * tick, limitLow), limitHigh);
}
