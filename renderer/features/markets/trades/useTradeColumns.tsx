import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPrice } from '../../../shared/markets/format.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import type { Trade } from '../../../shared/markets/trades.ts';
import type { Column } from '../../../ui/dataTable/column.ts';
import { tokyoClock } from '../../../shared/markets/tokyoClock.ts';
import styles from './Trades.module.css';

/** Time, price, quantity and who came to the book, the side by word and shape as well as colour. */
export function useTradeColumns(decimals: PriceDecimals): Column<Trade>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const price = (trade: Trade) => formatPrice(trade.price, decimals);
    const side = (trade: Trade) => t(`board.takenBy.${trade.side ?? 'auction'}`);
    const tone = (trade: Trade) => styles[trade.side ?? 'auction'];
    return [
      {
        key: 'time',
        head: t('board.colTime'),
        align: 'start',
        width: 66,
        cell: ({ atMs }) => <span className={styles.time}>{tokyoClock(atMs)}</span>,
        text: ({ atMs }) => tokyoClock(atMs),
      },
      {
        key: 'price',
        head: t('board.colPrice'),
        align: 'end',
        width: 62,
        cell: (trade) => <span className={tone(trade)}>{price(trade)}</span>,
        text: price,
      },
      {
        key: 'quantity',
        head: t('board.colQuantity'),
        align: 'end',
        width: 'grow',
        minPx: 60,
        cell: ({ quantity }) => formatCount(quantity),
        text: ({ quantity }) => formatCount(quantity),
      },
      {
        key: 'side',
        head: t('board.colSide'),
        align: 'start',
        width: 60,
        cell: (trade) => (
          <span className={tone(trade)} data-side={trade.side ?? 'auction'}>
            {side(trade)}
          </span>
        ),
        text: side,
      },
    ];
  }, [t, decimals]);
}
