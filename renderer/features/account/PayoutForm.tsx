import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import styles from './AccountPages.module.css';
import { givenPassword, isPasswordGiven } from '../../shared/stepUp/actionPassword.ts';
import { ActionPasswordField } from '../../shared/stepUp/ActionPasswordField.tsx';
import { FormFoot } from './FormFoot.tsx';
import { payoutFaults, payoutOf } from './payoutDraft.ts';
import type { PayoutDraft } from './payoutDraft.ts';
import { PayoutInputs } from './PayoutInputs.tsx';

interface PayoutFormProps {
  account: AccountView;
  policy: PublicPolicy;
  onDone: (changed: AccountView) => void;
  onBack: () => void;
  /** Said before the button is pressed. */
  children: ReactNode;
}

const empty: PayoutDraft = { bankCode: '', branchCode: '', kind: 'ordinary', number: '', holder: '' };

/** The new account; what is verified is exactly this account and no other. */
export function PayoutForm({ account, policy, onDone, onBack, children }: PayoutFormProps) {
  const { t } = useTranslation();
  const guarded = useGuarded('changePayout');
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(empty);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const which = policy.actions.changePayout.requires.password;
  const faults = payoutFaults(draft);

  const submit = () => {
    setChecked(true);
    const ready = faults.length === 0 && isPasswordGiven(which, account, password);
    if (!ready) return form.current?.querySelector('input')?.focus();
    const payout = payoutOf(draft);
    const body = { payout, ...givenPassword(which, password) };
    return guarded.start({ kind: 'changePayout', payout }, () => call('payoutChange', { body }), onDone);
  };

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <h2>{t(account.payout === null ? 'account.payoutNew' : 'account.payoutChange')}</h2>
        <PayoutInputs draft={draft} faults={checked ? faults : []} onChange={setDraft} />
        <ActionPasswordField
          which={which}
          account={account}
          value={password}
          checked={checked}
          onChange={setPassword}
        />
        {children}
        <FormFoot
          busy={guarded.busy}
          refusal={guarded.refusal}
          label={t('account.payoutSave')}
          onBack={onBack}
        />
      </form>
      {/* Beside the form: it has one of its own, and forms do not nest. */}
      <GuardedStepUp guarded={guarded} />
    </>
  );
}
