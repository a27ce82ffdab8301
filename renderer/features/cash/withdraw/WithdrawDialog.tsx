import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalView } from '../../../../server/contract/trading.ts';
import { Loading } from '../../../shared/Loading.tsx';
import { useCash } from '../../../shared/money/useCash.ts';
import { Restricted } from '../../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../../shared/permissions/restriction.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { queries } from '../../../shared/queries.ts';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ConfirmStep } from './ConfirmStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FormStep } from './FormStep.tsx';
import { NoPayout } from './NoPayout.tsx';
import type { WithdrawDraft } from './withdrawDraft.ts';

type Step =
  | { at: 'form'; amount: string }
  | { at: 'confirm'; draft: WithdrawDraft }
  | { at: 'done'; withdrawal: WithdrawalView };

/** A withdrawal: how much, then exactly this amount to exactly this account with a verification, then its receipt. */
export function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: 'form', amount: '' });
  const [held, setHeld] = useState(false);
  const titles = { form: 'withdrawTitle', confirm: 'confirmTitle', done: 'doneTitle' } as const;
  return (
    <Dialog title={t(`money.${titles[step.at]}`)} onClose={held ? undefined : onClose}>
      <div data-testid={`withdraw-${step.at}`}>
        {step.at === 'form' ? (
          <FormOrWhyNot
            amount={step.amount}
            onNext={(draft) => setStep({ at: 'confirm', draft })}
            onClose={onClose}
          />
        ) : null}
        {step.at === 'confirm' ? (
          <ConfirmStep
            draft={step.draft}
            onDone={(withdrawal) => setStep({ at: 'done', withdrawal })}
            onBack={() => setStep({ at: 'form', amount: String(step.draft.withdrawal.amountYen) })}
            onHold={setHeld}
          />
        ) : null}
        {step.at === 'done' ? <DoneStep withdrawal={step.withdrawal} onClose={onClose} /> : null}
      </div>
    </Dialog>
  );
}

interface FormOrWhyNotProps {
  amount: string;
  onNext: (draft: WithdrawDraft) => void;
  onClose: () => void;
}

/** The form, or why there is none: the session may not, or there is no account to pay out to. */
function FormOrWhyNot({ amount, onNext, onClose }: FormOrWhyNotProps) {
  const { t } = useTranslation();
  const cash = useCash();
  const { data: account } = useQuery(queries.account);
  const { data: policy } = useQuery(queries.policy);
  const permission = usePermission('withdraw');
  if (!cash || !account || !policy || !permission) return <Loading />;
  const why = restrictionOf(permission);
  if (why === null && cash.payout !== null) {
    return (
      <FormStep
        cash={cash}
        payout={cash.payout}
        account={account}
        which={policy.actions.withdraw.requires.password}
        amount={amount}
        onNext={onNext}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      {why === null ? <NoPayout onLeave={onClose} /> : <Restricted action="withdraw" why={why} />}
      <Actions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Actions>
    </>
  );
}
