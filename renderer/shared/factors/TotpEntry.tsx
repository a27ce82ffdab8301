import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { ShowToggle } from '../../ui/ShowToggle.tsx';
import styles from '../codes/CodeEntry.module.css';
import { useDigits } from '../codes/useDigits.ts';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';

interface TotpEntryProps {
  /** Null when the digits were accepted. */
  verify: (code: string) => Promise<Refusal | null>;
  onBack: () => void;
}

/** The six digits of an authenticator app, hidden unless the customer wants to see them (I2). */
export function TotpEntry({ verify, onBack }: TotpEntryProps) {
  const { t } = useTranslation();
  const entry = useDigits(verify);
  const [shown, setShown] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void entry.submit();
      }}
      noValidate
    >
      <p>{t('factors.totpLede')}</p>
      <Field
        label={t('factors.totpCode')}
        look="code"
        type={shown ? 'text' : 'password'}
        value={entry.code}
        inputRef={entry.input}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        problem={entry.incomplete ? t('codes.digits') : undefined}
        onChange={(event) => entry.take(event.currentTarget.value)}
        data-testid="totp-input"
      />
      <ShowToggle label={t('factors.totpShow')} shown={shown} onChange={setShown} />
      <div className={styles.message}>
        {entry.refusal === null ? null : <RefusalNotice refusal={entry.refusal} />}
      </div>
      <Actions>
        <Button type="submit" look="primary" busy={entry.busy} data-testid="totp-submit">
          {t('codes.submit')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Actions>
    </form>
  );
}
