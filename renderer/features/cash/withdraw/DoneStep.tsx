import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalView } from '../../../../server/contract/trading.ts';
import { queries } from '../../../shared/queries.ts';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../CashDialogs.module.css';
import { ReceiptView } from '../receipt/ReceiptView.tsx';

interface DoneStepProps {
  withdrawal: WithdrawalView;
  onClose: () => void;
}

/** It is done, and this is the proof of what was signed. */
export function DoneStep({ withdrawal, onClose }: DoneStepProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  useEffect(() => {
    for (const { queryKey } of [queries.withdrawals, queries.receipts, queries.moneyMoves, queries.cash]) {
      void client.invalidateQueries({ queryKey });
    }
  }, [client]);
  const { receiptId } = withdrawal;
  const close = (
    <Button
      look={receiptId === null ? 'primary' : 'secondary'}
      onClick={onClose}
      data-testid="withdraw-close"
    >
      {t('common.close')}
    </Button>
  );
  return (
    <div className={styles.form}>
      <Notice tone="good" live="status" testId="withdraw-accepted">
        <p>{t('money.done')}</p>
      </Notice>
      {receiptId === null ? (
        <>
          <p>{t('money.noReceipt')}</p>
          <Actions>{close}</Actions>
        </>
      ) : (
        <ReceiptView id={receiptId}>{close}</ReceiptView>
      )}
    </div>
  );
}
