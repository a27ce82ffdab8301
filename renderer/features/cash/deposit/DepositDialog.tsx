import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { formatCount } from '../../../shared/markets/format.ts';
import { GuardedStepUp } from '../../../shared/stepUp/GuardedStepUp.tsx';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { AmountField } from '../AmountField.tsx';
import styles from '../CashDialogs.module.css';
import { depositMaxYen, useDeposit } from './useDeposit.ts';

const choicesYen = [1_000_000, 10_000_000, depositMaxYen] as const;

/** Puts made-up money into the account; in the demo only. */
export function DepositDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const deposit = useDeposit();
  return (
    <Dialog title={t('money.depositTitle')} onClose={onClose}>
      {deposit.doneYen === null ? (
        <DepositForm deposit={deposit} onClose={onClose} />
      ) : (
        <div className={styles.form}>
          <Notice tone="good" live="status" testId="deposit-done">
            <p>{t('money.deposited', { amount: formatCount(deposit.doneYen) })}</p>
          </Notice>
          <Actions>
            <Button look="primary" onClick={onClose} data-testid="deposit-close">
              {t('common.close')}
            </Button>
          </Actions>
        </div>
      )}
      <GuardedStepUp guarded={deposit.guarded} />
    </Dialog>
  );
}

function DepositForm({ deposit, onClose }: { deposit: ReturnType<typeof useDeposit>; onClose: () => void }) {
  const { t } = useTranslation();
  const { guarded, text, setText, problem, send } = deposit;
  const most = { amount: formatCount(depositMaxYen) };
  const problems = { missing: t('money.amountMissing'), tooLarge: t('money.depositTooLarge', most) };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{t('money.depositNote')}</p>
      <AmountField
        text={text}
        onChange={setText}
        hint={t('money.depositHint', most)}
        problem={problem === null ? undefined : problems[problem]}
        choices={choicesYen.map((amountYen) => ({ label: formatCount(amountYen), amountYen }))}
      />
      {guarded.refusal === null ? null : <RefusalNotice refusal={guarded.refusal} />}
      <Actions>
        <Button type="submit" look="primary" busy={guarded.busy} data-testid="deposit-send">
          {t('money.depositNow')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
