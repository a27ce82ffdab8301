import type { PriceTenthYen } from '../../contract/units.ts';
import type { DailyLimits } from '../rules/priceLimits.ts';
import { tickBands } from '../rules/tickSize.ts';
import type { TickGroup } from '../rules/tickTables.ts';

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly tick: number;
  /** The index of `first`. */
  readonly start: number;
}

/**
 * Every valid price of one issue on one day, numbered from the lower limit. With it a price level is an array
 * element, and a price that is off-tick or beyond the limits has no number.
 */
export class PriceLadder {
  readonly size: number;
  private readonly stretches: readonly Stretch[];

  constructor(group: TickGroup, limits: DailyLimits) {
    const stretches: Stretch[] = [];
    let start = 0;
    let below = 0;
    for (const { upTo, tick } of tickBands(group)) {
      const first = Math.max(below + tick, limits.low);
      const last = Math.min(upTo, limits.high);
      below = upTo;
      if (first > last) continue;
      stretches.push({ first, last, tick, start });
      start += (last - first) / tick + 1;
    }
    this.stretches = stretches;
    this.size = start;
  }

  /** The number of a price, or -1 when it is off-tick or outside the limits. */
  indexOf(price: number): number {
    for (const { first, last, tick, start } of this.stretches) {
      if (price > last) continue;
      const steps = (price - first) / tick;
      return steps >= 0 && Number.isInteger(steps) ? start + steps : -1;
    }
    return -1;
  }

  /** The price with a number from 0 up to, but not including, `size`. */
  priceAt(index: number): PriceTenthYen {
    for (let at = this.stretches.length - 1; at >= 0; at -= 1) {
      const stretch = this.stretches[at];
      if (stretch !== undefined && index >= stretch.start) {
        return (stretch.first + (index - stretch.start) * stretch.tick) as PriceTenthYen;
      }
    }
    throw new Error(`No price has number ${index}`);
  }

  /** The number of the highest valid price at or below; 0 when there is none. */
  floorIndex(price: number): number {
    for (let at = this.stretches.length - 1; at >= 0; at -= 1) {
      const stretch = this.stretches[at];
      if (stretch === undefined || price < stretch.first) continue;
      return stretch.start + Math.floor((Math.min(price, stretch.last) - stretch.first) / stretch.tick);
    }
    return 0;
  }

  /** The number of the lowest valid price at or above; the last number when there is none. */
  ceilIndex(price: number): number {
    const floor = this.floorIndex(price);
    return this.priceAt(floor) >= price ? floor : Math.min(floor + 1, this.size - 1);
  }
}
