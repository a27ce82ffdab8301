import { useTranslation } from 'react-i18next';
import { cancelOrder, clearAway } from '../../../shared/orders/desk.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import styles from './OrderList.module.css';

interface RowActsProps {
  row: OrderRow;
  name: string;
  tabIndex: 0 | -1;
  onAmend: (row: OrderRow) => void;
}

/** Whether a row is of an order that never became one, and can be cleared away. */
export function isClearable({ state }: Pick<OrderRow, 'state'>): boolean {
  return state === 'refused' || state === 'notThere';
}

/** What can be done with an order now; nothing once it is over. */
export function RowActs({ row, name, tabIndex, onAmend }: RowActsProps) {
  const { t } = useTranslation();
  const issue = `${row.symbol} ${name}`;
  const { id } = row;
  if (isClearable(row)) {
    return (
      <button
        type="button"
        className={styles.act}
        tabIndex={tabIndex}
        aria-label={t('orders.clearOf', { issue })}
        onClick={() => clearAway(row.key)}
      >
        {t('orders.clear')}
      </button>
    );
  }
  if (id === null || !row.live) return null;
  const isBusy = row.act !== null;
  return (
    <span className={styles.acts}>
      <button
        type="button"
        className={styles.act}
        tabIndex={tabIndex}
        aria-label={t('orders.amendOf', { issue })}
        aria-disabled={isBusy || undefined}
        onClick={() => (isBusy ? undefined : onAmend(row))}
      >
        {t('orders.amend')}
      </button>
      <button
        type="button"
        className={styles.act}
        tabIndex={tabIndex}
        aria-label={t('orders.cancelOf', { issue })}
        aria-disabled={isBusy || undefined}
        onClick={() => (isBusy ? undefined : void cancelOrder(id))}
      >
        {t('orders.cancel')}
      </button>
    </span>
  );
}
