import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPrice } from '../../../shared/markets/format.ts';
import { tokyoClock } from '../../../shared/markets/tokyoClock.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import { issueColumn, sideColumn, textColumn } from './columns.tsx';
import styles from './OrderList.module.css';
import { RowActs } from './RowActs.tsx';
import { StateTag } from './StateTag.tsx';
import { stateWordOf } from './stateTone.ts';
import { useRowWords } from './useRowWords.ts';

const averageText = ({ averagePrice }: OrderRow): string =>
  averagePrice === null ? '' : formatPrice(averagePrice, 1);
const timeText = ({ placedAtMs }: OrderRow): string => tokyoClock(placedAtMs);

/** The columns of the orders. */
export function useOrderColumns(onAmend: (row: OrderRow) => void): readonly Column<OrderRow>[] {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const words = useRowWords();
  return useMemo(() => {
    const head = (key: 'time' | 'kind' | 'price' | 'average' | 'state' | 'acts') => t(`orders.col.${key}`);
    const count = (key: 'quantity' | 'executed'): Column<OrderRow> =>
      textColumn(
        key,
        t(`orders.col.${key}`),
        ['end', key === 'quantity' ? 58 : 64],
        (row) => formatCount(row[key]),
        (row) => row[key],
      );
    const whyText = (row: OrderRow): string =>
      `${t(`orders.state.${stateWordOf(row)}`)} ${words.why(row)}`.trim();
    return [
      textColumn(
        'time',
        head('time'),
        ['start', 68],
        timeText,
        ({ placedAtMs }) => placedAtMs,
        (row) => <span className={styles.quiet}>{timeText(row)}</span>,
      ),
      issueColumn(t, issueName),
      sideColumn(t),
      textColumn('kind', head('kind'), ['start', 66], words.kind, words.kind),
      count('quantity'),
      textColumn('price', head('price'), ['end', 'grow', 156], words.price, undefined, (row) => (
        <span title={words.price(row)}>{words.price(row)}</span>
      )),
      count('executed'),
      textColumn('average', head('average'), ['end', 66], averageText, (row) => row.averagePrice),
      textColumn('state', head('state'), ['center', 86], whyText, whyText, (row) => (
        <StateTag row={row} title={whyText(row)} />
      )),
      {
        ...textColumn<OrderRow>(actsKey, head('acts'), ['end', 124], () => ''),
        cell: (row, tabIndex) => (
          <RowActs row={row} name={issueName(row.symbol)} tabIndex={tabIndex} onAmend={onAmend} />
        ),
      },
    ];
  }, [t, issueName, words, onAmend]);
}

/** Buttons are of no use in a file. */
export const actsKey = 'acts';
