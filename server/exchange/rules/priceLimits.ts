import { tenthYenPerYen, type PriceTenthYen } from '../../contract/units.ts';
import { priceLimitTableYen } from './priceLimitTable.ts';
import { ceilToTick, floorToTick } from './tickSize.ts';
import type { TickGroup } from './tickTables.ts';

/** A broadened side gets this many times the ordinary limit (拡大). */
export const broadenedLimitFactor = 4;

/** Days in a row a side must be stuck at its limit before that side is broadened. */
export const broadenAfterDays = 2;

const rows = priceLimitTableYen.map(([below, limit, step]) => ({
  below: below * tenthYenPerYen,
  limit: limit * tenthYenPerYen,
  step: step * tenthYenPerYen,
}));

function rowAt(price: number): (typeof rows)[number] {
  const row = rows.find(({ below }) => price < below);
  if (row === undefined) throw new Error(`No price limit row for ${price}`);
  return row;
}

export interface DailyLimits {
  readonly low: PriceTenthYen;
  readonly high: PriceTenthYen;
}

/** Which sides are broadened today. */
export interface Broadened {
  readonly up: boolean;
  readonly down: boolean;
}

/**
 * The lowest and highest valid price of a day, both included. Off-tick limits move inward; the lower limit is
 * never below one tick.
 */
export function dailyLimits(
  group: TickGroup,
  base: number,
  broadened: Broadened = { up: false, down: false },
): DailyLimits {
  const { limit } = rowAt(base);
  return {
    low: ceilToTick(group, Math.max(base - limit * (broadened.down ? broadenedLimitFactor : 1), 1)),
    high: floorToTick(group, base + limit * (broadened.up ? broadenedLimitFactor : 1)),
  };
}

/** The step of a special quote (更新値幅) in 0.1 yen; it follows the last price or quote, not the base price. */
export function specialQuoteStep(price: number): number {
  return rowAt(price).step;
}
