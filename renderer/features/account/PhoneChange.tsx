import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { queries } from '../../shared/queries.ts';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import styles from './AccountPages.module.css';
import { givenPassword, isPasswordGiven } from '../../shared/stepUp/actionPassword.ts';
import { ActionPasswordField } from '../../shared/stepUp/ActionPasswordField.tsx';
import { isPhone, phoneDigits } from './contactForms.ts';
import { FormFoot } from './FormFoot.tsx';
import { PhoneInputs } from './PhoneInputs.tsx';

interface PhoneChangeProps {
  account: AccountView;
  onDone: () => void;
  onBack: () => void;
}

/** Changes the phone number, with the current one typed in full (M8). */
export function PhoneChange({ account, onDone, onBack }: PhoneChangeProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: policy } = useQuery(queries.policy);
  const guarded = useGuarded('changeContact');
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ current: '', next: '', password: '' });
  const [checked, setChecked] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const which = policy?.actions.changeContact.requires.password ?? null;
  const currentMissing = account.phoneMasked !== null && typed.current.trim() === '';

  const submit = () => {
    setChecked(true);
    const ready = !currentMissing && isPhone(typed.next) && isPasswordGiven(which, account, typed.password);
    if (!ready) return form.current?.querySelector('input')?.focus();
    const newPhone = phoneDigits(typed.next);
    const body = { current: typed.current, newPhone, ...givenPassword(which, typed.password) };
    return guarded.start(
      { kind: 'changePhone', newPhone },
      () => call('phoneChange', { body }),
      (changed) => {
        client.setQueryData(queries.account.queryKey, changed);
        onDone();
      },
    );
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
        <h2>{t('account.phoneTitle')}</h2>
        <p>{t('account.phoneLede')}</p>
        <PhoneInputs
          masked={account.phoneMasked}
          values={typed}
          problems={{
            current: checked && currentMissing ? t('account.currentMissing') : undefined,
            next: checked && !isPhone(typed.next) ? t('account.phoneWrong') : undefined,
          }}
          onChange={(values) => setTyped({ ...typed, ...values })}
        />
        <ActionPasswordField
          which={which}
          account={account}
          value={typed.password}
          checked={checked}
          onChange={(password) => setTyped({ ...typed, password })}
        />
        <FormFoot
          busy={guarded.busy}
          refusal={guarded.refusal}
          label={t('account.savePhone')}
          onBack={onBack}
        />
      </form>
      {/* Beside the form: it has one of its own, and forms do not nest. */}
      <GuardedStepUp guarded={guarded} />
    </>
  );
}
