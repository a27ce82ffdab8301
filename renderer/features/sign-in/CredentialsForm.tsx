import { useRef, useState } from 'react';
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
import { OldLoginLede } from './OldLoginLede.tsx';
import { PasswordField } from './PasswordField.tsx';
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
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const codeInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  useAutofillSignIn();

  const submit = async () => {
    if (busy) return;
    setChecked(true);
    const code = customerCode.normalize('NFKC').trim();
    const empty = code === '' ? codeInput : passwordInput;
    if (code === '' || password === '') return empty.current?.focus();
    setBusy(true);
    await onSubmit({ customerCode: code, password });
    return setBusy(false);
  };

  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        noValidate
      >
        <OldLoginLede />
        <Field
          label={t('signIn.customerCode')}
          value={customerCode}
          inputRef={codeInput}
          autoComplete="username webauthn"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          problem={checked && customerCode.trim() === '' ? t('signIn.customerCodeMissing') : undefined}
          onChange={(event) => onCustomerCode(event.currentTarget.value)}
        />
        <PasswordField inputRef={passwordInput} value={password} checked={checked} onChange={setPassword} />
        <Actions>
          <Button type="submit" look="primary" busy={busy} data-testid="credentials-submit">
            {t('common.next')}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {t('common.back')}
          </Button>
        </Actions>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
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
