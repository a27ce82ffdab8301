import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { paths } from '../../shared/paths.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './CredentialsForm.module.css';
import { DemoAccounts } from './DemoAccounts.tsx';
import { useAutofillSignIn } from './useAutofillSignIn.ts';

export interface Credentials {
  customerCode: string;
  password: string;
}

interface CredentialsFormProps {
  customerCode: string;
  onCustomerCode: (value: string) => void;
  refusal: Refusal | null;
  onSubmit: (credentials: Credentials) => Promise<void>;
  onBack: () => void;
}

export function CredentialsForm(props: CredentialsFormProps) {
  const { customerCode, onCustomerCode, refusal, onSubmit, onBack } = props;
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const codeInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  useAutofillSignIn();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    const code = customerCode.normalize('NFKC').trim();
    if (code === '' || password === '') {
      (code === '' ? codeInput : passwordInput).current?.focus();
      return;
    }
    setBusy(true);
    await onSubmit({ customerCode: code, password });
    setBusy(false);
  };

  const missing = (value: string, words: string) => (checked && value.trim() === '' ? words : undefined);
  return (
    <>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.lede}>{t('signIn.firstLede')}</p>
        <div className={styles.message}>{refusal === null ? null : <RefusalNotice refusal={refusal} />}</div>
        <Field
          label={t('signIn.customerCode')}
          value={customerCode}
          inputRef={codeInput}
          autoComplete="username webauthn"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          problem={missing(customerCode, t('signIn.customerCodeMissing'))}
          onChange={(event) => onCustomerCode(event.currentTarget.value)}
        />
        <Field
          label={t('signIn.password')}
          type={shown ? 'text' : 'password'}
          value={password}
          inputRef={passwordInput}
          autoComplete="current-password"
          spellCheck={false}
          maxLength={128}
          problem={missing(password, t('signIn.passwordMissing'))}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <label className={styles.show}>
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          {t('signIn.showPassword')}
        </label>
        <Actions>
          <Button type="submit" look="primary" busy={busy} data-testid="credentials-submit">
            {t('common.next')}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {t('common.back')}
          </Button>
        </Actions>
        <p className={styles.small}>
          {t('signIn.hasPasskey')} <Link href={paths.signIn}>{t('signIn.toPasskey')}</Link>
        </p>
      </form>
      <DemoAccounts
        onChoose={(account) => {
          onCustomerCode(account.customerCode);
          setPassword(account.password);
          setChecked(false);
        }}
      />
    </>
  );
}
