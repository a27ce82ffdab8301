import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { Field } from '../../ui/Field.tsx';
import { useServerNow } from '../clock/useServerNow.ts';
import { DemoMailbox } from '../demo/DemoMailbox.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import { cleanCode, isWholeCode } from './cleanCode.ts';
import styles from './CodeEntry.module.css';

export type SentCode = ApiResponse<'signInCodeSend'>;

interface CodeEntryProps {
  sent: SentCode;
  /** Null when the code was accepted. */
  verify: (code: string) => Promise<Refusal | null>;
  resend: () => Promise<Outcome<SentCode>>;
  onBack: () => void;
}

/** One input for six digits; pasting and autofill work, and the time left is the relying party's. */
export function CodeEntry({ sent: firstSent, verify, resend, onBack }: CodeEntryProps) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(firstSent);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [resent, setResent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const leftMs = sent.expiresAtMs - useServerNow();

  useEffect(() => input.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!isWholeCode(code)) {
      setProblem(t('codes.digits'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await verify(code);
    setBusy(false);
    setRefusal(answer);
    setResent(false);
    if (answer === null) return;
    setCode('');
    input.current?.focus();
  };

  const sendAgain = async () => {
    setBusy(true);
    const answer = await resend();
    setBusy(false);
    setCode('');
    setRefusal(answer.ok ? null : answer.refusal);
    setResent(answer.ok);
    if (answer.ok) setSent(answer.value);
    input.current?.focus();
  };

  const take = (raw: string) => {
    setCode(cleanCode(raw));
    setProblem(undefined);
  };

  return (
    <>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('codes.sentTo', { address: sent.addressMasked })}</p>
        <Field
          label={t('codes.code')}
          look="code"
          value={code}
          inputRef={input}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          problem={problem}
          onChange={(event) => take(event.currentTarget.value)}
          data-testid="code-input"
        />
        <p className={styles.left} data-over={leftMs <= 0}>
          {leftMs > 0 ? (
            <>
              {t('codes.validFor')} <Countdown leftMs={leftMs} />
            </>
          ) : (
            t('codes.expired')
          )}
        </p>
        <div className={styles.message}>
          {refusal === null ? null : <RefusalNotice refusal={refusal} />}
          {resent ? <p role="status">{t('codes.resent')}</p> : null}
        </div>
        <Actions>
          <Button type="submit" look="primary" busy={busy} data-testid="code-submit">
            {t('codes.submit')}
          </Button>
          <Button
            busy={busy}
            disabled={sent.sendsLeft === 0}
            onClick={() => void sendAgain()}
            data-testid="code-resend"
          >
            {t('codes.resend')}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {t('common.back')}
          </Button>
        </Actions>
        <p className={styles.small}>
          {t('codes.sendsLeft', { sends: sent.sendsLeft })} {t('codes.noLinks')}
        </p>
      </form>
      <DemoMailbox onUseCode={take} />
    </>
  );
}
