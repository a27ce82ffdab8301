import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPrice } from '../../../shared/markets/format.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import type { LevelRow } from './boardRows.ts';
import styles from './Board.module.css';

export type BoardSide = 'sell' | 'buy';

export interface BoardLevelProps extends LevelRow {
  id: string;
  decimals: PriceDecimals;
  /** Shares of the customer's own orders that stand here. */
  ownSell: number;
  ownBuy: number;
  /** The cell that the keyboard is at. */
  cursor: BoardSide | null;
}

/** One price with what is offered and wanted there. Asks stand on the left, bids on the right. */
export const BoardLevel = memo(function BoardLevel(props: BoardLevelProps) {
  const { id, place, price, quantity, share, mark, decimals, cursor } = props;
  const { t } = useTranslation();
  const side = place.startsWith('a') ? 'sell' : 'buy';
  const shownPrice = price === null ? '' : formatPrice(price, decimals);
  const quantityOf = (of: BoardSide): string => (of === side && price !== null ? formatCount(quantity) : '');
  const cell = (of: BoardSide) => (
    <div
      role="gridcell"
      id={`${id}${of}`}
      className={styles[of]}
      data-side={of}
      data-cursor={cursor === of || undefined}
      aria-label={cursor === of ? cellWords(of) : undefined}
    >
      {of === side ? <Bar share={share} /> : null}
      <span className={styles.quantity}>{quantityOf(of)}</span>
      <OwnMark side={of} quantity={of === 'sell' ? props.ownSell : props.ownBuy} />
    </div>
  );
  const cellWords = (of: BoardSide): string => {
    const shown = quantityOf(of) || '0';
    return of === 'sell'
      ? t('board.cellSell', { price: shownPrice, quantity: shown })
      : t('board.cellBuy', { price: shownPrice, quantity: shown });
  };
  return (
    <div role="row" className={styles.level} data-price={price ?? undefined} data-place={place}>
      {cell('sell')}
      <div role={price === null ? 'gridcell' : 'rowheader'} className={styles.price} data-side="none">
        {mark === null ? null : (
          <abbr className={styles.mark} data-at={side} title={t(`board.markMeaning.${mark}`)}>
            {t(`board.mark.${mark}`)}
          </abbr>
        )}
        {shownPrice}
      </div>
      {cell('buy')}
    </div>
  );
});

function Bar({ share }: { share: number }) {
  return <span className={styles.bar} style={{ transform: `scaleX(${share})` }} />;
}

function OwnMark({ side, quantity }: { side: BoardSide; quantity: number }) {
  const { t } = useTranslation();
  if (quantity === 0) return null;
  const words = side === 'buy' ? t('board.ownBuy') : t('board.ownSell');
  const shown = formatCount(quantity);
  return (
    <abbr className={styles.own} data-own="" title={t('board.own', { side: words, quantity: shown })}>
      {t('board.ownMark', { side: words, quantity: shown })}
    </abbr>
  );
}
