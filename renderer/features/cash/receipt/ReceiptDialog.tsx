import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from '../CashDialogs.module.css';
import { ReceiptView } from './ReceiptView.tsx';

export function ReceiptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('money.receiptTitle')} onClose={onClose}>
      <div className={styles.form} data-testid="receipt">
        <ReceiptView id={id}>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </ReceiptView>
      </div>
    </Dialog>
  );
}
