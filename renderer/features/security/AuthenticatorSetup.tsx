import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import { cleanCode, isWholeCode } from '../../shared/codes/cleanCode.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './AuthenticatorPage.module.css';
import { manualKey } from './manualKey.ts';
import { QrCode } from './QrCode.tsx';

interface AuthenticatorSetupProps {
  setup: ApiResponse<'totpEnrol'>;
  busy: boolean;
  refusal: Refusal | null;
  onConfirm: (code: string) => void;
  onAgain: () => void;
}

/** The QR code and the key, shown once, and the first digits of the app. */
export function AuthenticatorSetup({ setup, busy, refusal, onConfirm, onAgain }: AuthenticatorSetupProps) {
  const { t } = useTranslation();
  const leftMs = setup.expiresAtMs - useServerNow();
  const over = leftMs <= 0 || refusal?.code === 'code_expired';
  if (over) {
    return (
      <Notice tone="warn" live="alert" testId="totp-late">
        <p>{t('secondFactor.late')}</p>
        <div>
          <Button busy={busy} onClick={onAgain}>
            {t('secondFactor.again')}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <div className={styles.setup}>
      <QrCode text={setup.uri} label={t('secondFactor.qr')} />
      <div className={styles.side}>
        <p>{t('secondFactor.appStep2')}</p>
        <dl className={styles.key}>
          <dt>{t('secondFactor.key')}</dt>
          <dd data-testid="totp-key">{manualKey(setup.secret)}</dd>
        </dl>
        <p className={styles.note}>{t('secondFactor.keyNote')}</p>
        <p className={styles.note}>
          {t('secondFactor.timeLeft')} <Countdown leftMs={leftMs} />
        </p>
        <Digits busy={busy} refusal={refusal} onConfirm={onConfirm} />
      </div>
    </div>
  );
}

function Digits({
  busy,
  refusal,
  onConfirm,
}: Pick<AuthenticatorSetupProps, 'busy' | 'refusal' | 'onConfirm'>) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  useEffect(() => {
    if (refusal !== null) input.current?.select();
  }, [refusal]);
  return (
    <form
      className={styles.digits}
      onSubmit={(event) => {
        event.preventDefault();
        setIncomplete(!isWholeCode(code));
        if (isWholeCode(code)) onConfirm(code);
        else input.current?.focus();
      }}
      noValidate
    >
      <p>{t('secondFactor.appStep3')}</p>
      <Field
        label={t('secondFactor.code')}
        look="code"
        value={code}
        inputRef={input}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        problem={incomplete ? t('codes.digits') : undefined}
        onChange={(event) => {
          setCode(cleanCode(event.currentTarget.value));
          setIncomplete(false);
        }}
        data-testid="totp-code"
      />
      <div className={styles.message}>{refusal === null ? null : <RefusalNotice refusal={refusal} />}</div>
      <div>
        <Button type="submit" look="primary" busy={busy} data-testid="totp-confirm">
          {t('secondFactor.confirm')}
        </Button>
      </div>
    </form>
  );
}
