import type { PositionView } from '../../../server/contract/trading.ts';
import { tenthYenPerYen } from '../../../server/contract/units.ts';

/** A holding at its mark. Prices in 0.1 yen, amounts in yen. */
export interface PositionRow extends PositionView {
  /** Null until a price is known. */
  last: number | null;
  /** Profit or loss as a share of the cost; null when nothing is held. */
  unrealisedRatio: number | null;
}

/** Values a holding at a price of now; without one, as the relying party valued it at the last change. */
export function markPosition(position: PositionView, last: number | undefined): PositionRow {
  const { quantity, costYen } = position;
  const valueYen = last === undefined ? position.valueYen : Math.floor((last * quantity) / tenthYenPerYen);
  const unrealisedYen = valueYen - costYen;
  return {
    ...position,
    last: last ?? null,
    valueYen,
    unrealisedYen,
    unrealisedRatio: quantity === 0 || costYen === 0 ? null : unrealisedYen / costYen,
  };
}

/** What a foot of totals shows. */
export interface PositionTotals {
  valueYen: number;
  costYen: number;
  unrealisedYen: number;
  unrealisedRatio: number | null;
  realisedYen: number;
}

export function totalsOf(rows: readonly PositionRow[]): PositionTotals {
  const sum = (what: 'valueYen' | 'costYen' | 'unrealisedYen' | 'realisedYen') =>
    rows.reduce((total, row) => total + row[what], 0);
  const [costYen, unrealisedYen] = [sum('costYen'), sum('unrealisedYen')];
  return {
    costYen,
    unrealisedYen,
    valueYen: sum('valueYen'),
    realisedYen: sum('realisedYen'),
    unrealisedRatio: costYen === 0 ? null : unrealisedYen / costYen,
  };
}
