import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExecutionView } from '../../../../server/contract/trading.ts';
import { formatCount, formatPrice, formatSignedYen } from '../../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../../shared/markets/instruments.ts';
import { tokyoClock } from '../../../shared/markets/tokyoClock.ts';
import { useSettlementDay } from '../../../shared/money/useSettlementDay.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import { issueColumn, sideColumn, textColumn } from './columns.tsx';
import styles from './OrderList.module.css';

type Row = ExecutionView;

const timeText = ({ atMs }: Row): string => tokyoClock(atMs);
const realisedText = ({ realisedYen }: Row): string =>
  realisedYen === null ? '' : formatSignedYen(realisedYen);
const settlesText = ({ settlesOn }: Row): string => settlesOn;
const quantityText = ({ quantity }: Row): string => formatCount(quantity);
const amountText = ({ amountYen }: Row): string => formatCount(amountYen);

/** The columns of the executions. */
export function useExecutionColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const book = useInstruments();
  const issueName = useIssueName();
  const settlementDay = useSettlementDay();
  return useMemo(() => {
    const priceText = ({ price, symbol }: Row): string =>
      formatPrice(price, decimalsOf(book.get(symbol) ?? { ticks: [] }));
    return [
      textColumn<Row>('time', t('orders.col.executedAt'), ['start', 72], timeText, ({ atMs }) => atMs),
      issueColumn<Row>(t, issueName),
      sideColumn<Row>(t),
      textColumn<Row>('quantity', t('orders.col.quantity'), ['end', 76], quantityText, (row) => row.quantity),
      textColumn<Row>('price', t('orders.col.executedPrice'), ['end', 84], priceText, ({ price }) => price),
      textColumn<Row>('amount', t('orders.col.amount'), ['end', 104], amountText, (row) => row.amountYen),
      textColumn<Row>(
        'realised',
        t('orders.col.realised'),
        ['end', 96],
        realisedText,
        ({ realisedYen }) => realisedYen,
        (row) => (
          <span className={(row.realisedYen ?? 0) < 0 ? styles.down : styles.up}>{realisedText(row)}</span>
        ),
      ),
      // The file keeps the day as it is sorted; the screen says it as everywhere else.
      textColumn<Row>('settlesOn', t('orders.col.settlesOn'), ['end', 96], settlesText, settlesText, (row) =>
        settlementDay(row.settlesOn),
      ),
    ];
  }, [t, book, issueName, settlementDay]);
}
