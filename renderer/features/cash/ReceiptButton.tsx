import { useTranslation } from 'react-i18next';
import styles from './CashPanel.module.css';

interface ReceiptButtonProps {
  kind: string;
  time: string;
  tabIndex: 0 | -1;
  onOpen: () => void;
}

export function ReceiptButton({ kind, time, tabIndex, onOpen }: ReceiptButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.link}
      tabIndex={tabIndex}
      aria-label={t('money.receiptOpenOf', { kind, time })}
      onClick={onOpen}
    >
      {t('money.receiptOpen')}
    </button>
  );
}
