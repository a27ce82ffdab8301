import type { TFunction } from 'i18next';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import { formatCount, formatPercent, formatPrice } from '../../shared/markets/format.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import type { Bar } from './bars/bar.ts';
import type { TimeWords } from './view/chartTime.ts';

/** A bar with the close before it. */
export interface BarRow extends Bar {
  readonly changeRatio: number | null;
}

/** Newest first. */
export function barRows(bars: readonly Bar[]): BarRow[] {
  return bars
    .map((bar, at) => {
      const before = bars[at - 1]?.close;
      return { ...bar, changeRatio: before === undefined ? null : (bar.close - before) / before };
    })
    .reverse();
}

/** The bars as a table: what the chart draws, in words and numbers. */
export function barColumns(t: TFunction, words: TimeWords, decimals: PriceDecimals): Column<BarRow>[] {
  const column = (
    key: string,
    head: string,
    width: number,
    text: (row: BarRow) => string,
  ): Column<BarRow> => ({
    key,
    head,
    width,
    align: key === 'time' ? 'start' : 'end',
    text,
    cell: text,
  });
  const price = (which: 'open' | 'high' | 'low' | 'close') =>
    column(which, t(`chart.${which}`), 62, (row) => formatPrice(row[which], decimals));
  return [
    column('time', t('chart.time'), 110, ({ startMs }) => words.bar(startMs)),
    price('open'),
    price('high'),
    price('low'),
    price('close'),
    column('change', t('chart.change'), 64, ({ changeRatio }) =>
      changeRatio === null ? '–' : `${formatPercent(changeRatio)}%`,
    ),
    column('volume', t('chart.volume'), 78, ({ volume }) => formatCount(volume)),
  ];
}
