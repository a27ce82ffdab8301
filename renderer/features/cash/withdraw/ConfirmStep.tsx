import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalView } from '../../../../server/contract/trading.ts';
import { mayHaveArrived } from '../../../shared/errors/mayHaveArrived.ts';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { useCash } from '../../../shared/money/useCash.ts';
import { useOrderWords } from '../../../shared/orders/useOrderWords.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { StepUpBody } from '../../../shared/stepUp/StepUpBody.tsx';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from '../CashDialogs.module.css';
import { Facts } from '../Facts.tsx';
import { usePayoutWords } from '../../../shared/money/usePayoutWords.ts';
import { useWithdrawal } from './useWithdrawal.ts';
import type { WithdrawDraft } from './withdrawDraft.ts';

interface ConfirmStepProps {
  draft: WithdrawDraft;
  onDone: (withdrawal: WithdrawalView) => void;
  onBack: () => void;
  /** The customer must not leave: it is under way, or nobody knows what became of it. */
  onHold: (held: boolean) => void;
}

/** What is signed is what stands here; the ways of verifying stand right below it. */
export function ConfirmStep({ draft, onDone, onBack, onHold }: ConfirmStepProps) {
  const { t } = useTranslation();
  const payoutWords = usePayoutWords();
  const cash = useCash();
  const { guarded, begin, busy, refusal, unknown, ask } = useWithdrawal(draft, onDone);
  const { amountYen, payout } = draft.withdrawal;
  const { yen } = useOrderWords();

  // Where the policy asks for a verification, that is the confirmation, and needs no button before it.
  const isVerified = usePermission('withdraw')?.needs.verify.length !== 0;
  const start = useEffectEvent(() => {
    if (!unknown) begin();
  });
  useEffect(() => {
    if (isVerified) start();
  }, [isVerified]);
  // Whoever came back would make a new request of it, which could pay out twice.
  const held = busy || unknown;
  useEffect(() => {
    onHold(held);
    return () => onHold(false);
  }, [held, onHold]);

  return (
    <div className={styles.form}>
      <p>{t('money.confirmLede')}</p>
      <Facts
        testId="withdraw-facts"
        facts={[
          { name: t('money.confirmAmount'), value: yen(amountYen), large: true },
          { name: t('money.confirmAccount'), value: payoutWords(payout) },
          ...(cash === undefined ? [] : [{ name: t('money.after'), value: yen(cash.cashYen - amountYen) }]),
        ]}
      />
      {unknown ? (
        <Notice tone="warn" title={t('money.unknown')} live="alert" testId="withdraw-unknown">
          <p>{t('money.unknownNext')}</p>
        </Notice>
      ) : null}
      {refusal === null || (unknown && mayHaveArrived(refusal)) ? null : <RefusalNotice refusal={refusal} />}
      {guarded.verifying === null ? (
        <Actions>
          <Button look="primary" busy={busy} onClick={unknown ? ask : begin} data-testid="withdraw-send">
            {t(busy ? 'money.sending' : unknown ? 'money.ask' : 'money.confirm')}
          </Button>
          {held ? null : (
            <Button look="quiet" onClick={onBack}>
              {t('common.back')}
            </Button>
          )}
        </Actions>
      ) : (
        <StepUpBody action={guarded.verifying.action} onGranted={guarded.granted} onClose={onBack} />
      )}
    </div>
  );
}
