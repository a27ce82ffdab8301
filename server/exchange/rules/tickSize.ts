import { tenthYenPerYen, type PriceTenthYen } from '../../contract/units.ts';
import { tickTablesYen, type TickGroup } from './tickTables.ts';

/** One row of a tick table in 0.1 yen. */
export interface TickBand {
  /** The last price of the band, itself included (以下). */
  readonly upTo: number;
  readonly tick: number;
}

function inTenthYen(rows: readonly (readonly [number, number])[]): readonly TickBand[] {
  return rows.map(([upTo, tick]) => ({
    upTo: upTo * tenthYenPerYen,
    tick: Math.round(tick * tenthYenPerYen),
  }));
}

const bandsByGroup: Record<TickGroup, readonly TickBand[]> = {
  10000: inTenthYen(tickTablesYen[10000]),
  10003: inTenthYen(tickTablesYen[10003]),
  10004: inTenthYen(tickTablesYen[10004]),
};

/** The bands of a tick group, lowest first. */
export function tickBands(group: TickGroup): readonly TickBand[] {
  return bandsByGroup[group];
}

/** The tick in 0.1 yen that applies at a price; a bound belongs to the band below it. */
export function tickSize(group: TickGroup, price: number): number {
  const band = bandsByGroup[group].find(({ upTo }) => price <= upTo);
  if (band === undefined) throw new Error(`No tick band for ${price}`);
  return band.tick;
}

export function isOnTick(group: TickGroup, price: number): boolean {
  return Number.isSafeInteger(price) && price > 0 && price % tickSize(group, price) === 0;
}

/** The nearest valid price at or below, never under one tick. */
export function floorToTick(group: TickGroup, price: number): PriceTenthYen {
  const tick = tickSize(group, price);
  return Math.max(Math.floor(price / tick) * tick, tickSize(group, 1)) as PriceTenthYen;
}

/** The nearest valid price at or above, never under one tick. */
export function ceilToTick(group: TickGroup, price: number): PriceTenthYen {
  const tick = tickSize(group, price);
  return Math.max(Math.ceil(price / tick) * tick, tickSize(group, 1)) as PriceTenthYen;
}
