import type { PriceDecimals } from '../../shared/markets/format.ts';
import { formatCount, formatPercent, formatPrice, formatSignedYen } from '../../shared/markets/format.ts';
import type { PositionRow } from '../../shared/money/positionRow.ts';

export interface PositionField {
  key: 'quantity' | 'sellable' | 'averageCost' | 'last' | 'value' | 'unrealised' | 'ratio' | 'realised';
  width: number;
  /** `live`: moves with the market. `result`: as well, and is coloured by its sign. */
  look: 'still' | 'live' | 'result';
  text: (row: PositionRow, decimals: PriceDecimals) => string;
  value: (row: PositionRow) => number | null;
}

const orNothing = (value: number | null, text: (value: number) => string): string =>
  value === null ? '' : text(value);

/** What is not held any more has no value; zeros would only be in the way. */
const ifHeld = ({ quantity }: PositionRow, text: string): string => (quantity === 0 ? '' : text);

/** The numbers of a holding, in the order of their columns. */
export const positionFields: readonly PositionField[] = [
  {
    key: 'quantity',
    width: 76,
    look: 'still',
    text: ({ quantity }) => formatCount(quantity),
    value: ({ quantity }) => quantity,
  },
  {
    key: 'sellable',
    width: 76,
    look: 'still',
    text: ({ sellable }) => formatCount(sellable),
    value: ({ sellable }) => sellable,
  },
  {
    key: 'averageCost',
    width: 92,
    look: 'still',
    text: ({ averageCost }) => orNothing(averageCost, (price) => formatPrice(price, 1)),
    value: ({ averageCost }) => averageCost,
  },
  {
    key: 'last',
    width: 76,
    look: 'live',
    text: ({ last }, decimals) => orNothing(last, (price) => formatPrice(price, decimals)),
    value: ({ last }) => last,
  },
  {
    key: 'value',
    width: 96,
    look: 'live',
    text: (row) => ifHeld(row, formatCount(row.valueYen)),
    value: ({ valueYen }) => valueYen,
  },
  {
    key: 'unrealised',
    width: 92,
    look: 'result',
    text: (row) => ifHeld(row, formatSignedYen(row.unrealisedYen)),
    value: ({ unrealisedYen }) => unrealisedYen,
  },
  {
    key: 'ratio',
    width: 68,
    look: 'result',
    text: ({ unrealisedRatio }) => orNothing(unrealisedRatio, formatPercent),
    value: ({ unrealisedRatio }) => unrealisedRatio,
  },
  {
    key: 'realised',
    width: 92,
    look: 'result',
    text: ({ realisedYen }) => formatSignedYen(realisedYen),
    value: ({ realisedYen }) => realisedYen,
  },
];
