import { useTranslation } from 'react-i18next';
import { formatCount } from '../../shared/markets/format.ts';
import type { PositionRow } from '../../shared/money/positionRow.ts';
import { proposeOrder } from '../../shared/orders/ticketStore.ts';
import styles from './PositionsPanel.module.css';

/** Fills the ticket with the sale of all that can be sold. It sends nothing. */
export function sellAll({ symbol, sellable }: PositionRow): void {
  if (sellable > 0) proposeOrder({ symbol, side: 'sell', quantity: sellable });
}

interface SellButtonProps {
  row: PositionRow;
  name: string;
  tabIndex: 0 | -1;
}

export function SellButton({ row, name, tabIndex }: SellButtonProps) {
  const { t } = useTranslation();
  if (row.quantity === 0) return null;
  const { sellable } = row;
  const words =
    sellable === 0
      ? t('money.nothingSellable')
      : t('money.sellOf', { name, quantity: formatCount(sellable) });
  return (
    <button
      type="button"
      className={styles.sell}
      tabIndex={tabIndex}
      title={words}
      aria-label={words}
      aria-disabled={sellable === 0 || undefined}
      onClick={() => sellAll(row)}
    >
      {t('money.sell')}
    </button>
  );
}
