import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionPassword } from '../../../../server/contract/policyWords.ts';
import type { CashView } from '../../../../server/contract/trading.ts';
import type { AccountView } from '../../../../server/contract/views.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import { isPasswordGiven } from '../../../shared/stepUp/actionPassword.ts';
import { ActionPasswordField } from '../../../shared/stepUp/ActionPasswordField.tsx';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AmountField } from '../AmountField.tsx';
import styles from '../CashDialogs.module.css';
import { Facts } from '../Facts.tsx';
import { parseYen } from '../parseYen.ts';
import { usePayoutWords } from '../../../shared/money/usePayoutWords.ts';
import type { WithdrawDraft } from './withdrawDraft.ts';
import { withdrawProblem } from './withdrawProblem.ts';

interface FormStepProps {
  cash: CashView;
  payout: NonNullable<CashView['payout']>;
  account: AccountView;
  which: ActionPassword | null;
  amount: string;
  onNext: (draft: WithdrawDraft) => void;
  onClose: () => void;
}

/** How much. What can be withdrawn changes under the form as orders are placed and settle. */
export function FormStep({ cash, payout, account, which, amount, onNext, onClose }: FormStepProps) {
  const { t } = useTranslation();
  const payoutWords = usePayoutWords();
  const [text, setText] = useState(amount);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { withdrawableYen } = cash;
  const words = { amount: formatCount(withdrawableYen) };
  const problem = withdrawProblem(text, withdrawableYen);

  const submit = () => {
    setChecked(true);
    const amountYen = parseYen(text);
    if (problem !== null || amountYen === null || !isPasswordGiven(which, account, password)) return;
    onNext({ withdrawal: { withdrawalId: crypto.randomUUID(), amountYen, payout }, password });
  };

  const problems = { missing: t('money.amountMissing'), tooLarge: t('money.amountTooLarge', words) };
  // Too much is said while it is typed, an empty field only when the customer wants to go on.
  const isSaid = problem === 'tooLarge' || (problem !== null && checked);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <AmountField
        text={text}
        onChange={setText}
        hint={`${t('money.amountHint', words)}${withdrawableYen === 0 ? ` ${t('money.nothingWithdrawable')}` : ''}`}
        problem={isSaid ? problems[problem] : undefined}
        choices={withdrawableYen > 0 ? [{ label: t('money.all'), amountYen: withdrawableYen }] : []}
      />
      <Facts facts={[{ name: t('money.confirmAccount'), value: payoutWords(payout) }]} />
      <ActionPasswordField
        which={which}
        account={account}
        value={password}
        checked={checked}
        onChange={setPassword}
      />
      <p className={styles.note}>{t('money.why')}</p>
      <Actions>
        <Button type="submit" look="primary" data-testid="withdraw-next">
          {t('money.toConfirm')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
