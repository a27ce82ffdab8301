import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent, formatPrice, formatSignedYen } from '../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../shared/markets/instruments.ts';
import { useIssueName } from '../../shared/markets/useIssueName.ts';
import type { PositionRow } from '../../shared/money/positionRow.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import styles from './PositionsPanel.module.css';
import { SellButton } from './SellButton.tsx';
import { Signed } from './Signed.tsx';

const ratioText = (ratio: number | null): string => (ratio === null ? '' : formatPercent(ratio));

/** Code and name, what is held, what it cost, what it is worth now. */
export function usePositionColumns(): readonly Column<PositionRow>[] {
  const { t } = useTranslation();
  const book = useInstruments();
  const issueName = useIssueName();
  return useMemo(() => {
    const lastText = ({ symbol, last }: PositionRow) =>
      last === null ? '' : formatPrice(last, decimalsOf(book.get(symbol) ?? { ticks: [] }));
    const number = (
      key: 'quantity' | 'sellable' | 'averageCost' | 'last' | 'value',
      width: number,
      text: (row: PositionRow) => string,
      sortValue: (row: PositionRow) => number | null,
    ): Column<PositionRow> => {
      const isLive = key === 'last' || key === 'value';
      const cell = (row: PositionRow) => (isLive ? <span data-live="">{text(row)}</span> : text(row));
      return { key, head: t(`money.column.${key}`), align: 'end', width, cell, text, sortValue };
    };
    const signed = (
      key: 'unrealised' | 'ratio' | 'realised',
      width: number,
      text: (row: PositionRow) => string,
      sortValue: (row: PositionRow) => number | null,
    ): Column<PositionRow> => ({
      key,
      head: t(`money.column.${key}`),
      align: 'end',
      width,
      cell: (row) => <Signed text={text(row)} value={sortValue(row)} />,
      text,
      sortValue,
    });
    const held = (text: (row: PositionRow) => string) => (row: PositionRow) =>
      row.quantity === 0 ? '' : text(row);
    return [
      {
        key: 'issue',
        head: t('money.column.issue'),
        align: 'start',
        width: 'grow',
        cell: ({ symbol }) => (
          <>
            <span className={styles.code}>{symbol}</span> {issueName(symbol)}
          </>
        ),
        text: ({ symbol }) => `${symbol} ${issueName(symbol)}`,
        sortValue: ({ symbol }) => symbol,
      },
      number(
        'quantity',
        76,
        ({ quantity }) => formatCount(quantity),
        ({ quantity }) => quantity,
      ),
      number(
        'sellable',
        76,
        ({ sellable }) => formatCount(sellable),
        ({ sellable }) => sellable,
      ),
      number(
        'averageCost',
        88,
        ({ averageCost }) => (averageCost === null ? '' : formatPrice(averageCost, 1)),
        ({ averageCost }) => averageCost,
      ),
      number('last', 76, lastText, ({ last }) => last),
      number(
        'value',
        96,
        held(({ valueYen }) => formatCount(valueYen)),
        ({ valueYen }) => valueYen,
      ),
      signed(
        'unrealised',
        92,
        held(({ unrealisedYen }) => formatSignedYen(unrealisedYen)),
        ({ unrealisedYen }) => unrealisedYen,
      ),
      signed(
        'ratio',
        66,
        ({ unrealisedRatio }) => ratioText(unrealisedRatio),
        ({ unrealisedRatio }) => unrealisedRatio,
      ),
      signed(
        'realised',
        92,
        ({ realisedYen }) => formatSignedYen(realisedYen),
        ({ realisedYen }) => realisedYen,
      ),
      {
        key: 'close',
        head: t('money.column.close'),
        align: 'end',
        width: 68,
        cell: (row, tabIndex) => <SellButton row={row} name={issueName(row.symbol)} tabIndex={tabIndex} />,
        text: () => '',
      },
    ];
  }, [t, book, issueName]);
}
