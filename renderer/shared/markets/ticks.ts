import type { InstrumentView } from '../../../server/contract/marketData.ts';
import type { PriceTenthYen } from '../../../server/contract/units.ts';
import { tenthYenPerYen } from '../../../server/contract/units.ts';
import type { PriceDecimals } from './format.ts';

type Ticks = Pick<InstrumentView, 'ticks'>;
type TicksAndLimits = Pick<InstrumentView, 'ticks' | 'limitLow' | 'limitHigh'>;

/** Decimals that prices of this issue need today: the same for every price of it, so that they align. */
export function decimalsOf({ ticks }: Ticks): PriceDecimals {
  return ticks.some(({ tick }) => tick % tenthYenPerYen !== 0) ? 1 : 0;
}

/** The step in 0.1 yen from a price upwards or downwards. A bound belongs to the band below it. */
export function tickAt({ ticks }: Ticks, price: number, direction: 1 | -1): number {
  const band = ticks.find(({ upTo }) => (direction === 1 ? price < upTo : price <= upTo)) ?? ticks.at(-1);
  return band?.tick ?? 1;
}

/** Whether an order may have this price, limits of the day aside. */
export function onTick(instrument: Ticks, price: number): boolean {
  return Number.isSafeInteger(price) && price > 0 && price % tickAt(instrument, price, -1) === 0;
}

function stepOnce(instrument: Ticks, price: number, direction: 1 | -1): number {
  const tick = tickAt(instrument, price, direction);
  return direction === 1 ? (Math.floor(price / tick) + 1) * tick : (Math.ceil(price / tick) - 1) * tick;
}

/** So many ticks away, within the limits of the day. A price off the tick goes to the next one on it first. */
export function stepPrice(instrument: TicksAndLimits, price: number, steps: number): PriceTenthYen {
  const { limitLow, limitHigh } = instrument;
  const direction = steps < 0 ? -1 : 1;
  let stepped = Math.min(Math.max(price, limitLow), limitHigh);
  if (stepped !== price) return stepped as PriceTenthYen;
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    stepped = stepOnce(instrument, stepped, direction);
    if (stepped <= limitLow) return limitLow as PriceTenthYen;
    if (stepped >= limitHigh) return limitHigh as PriceTenthYen;
  }
  return stepped as PriceTenthYen;
}
