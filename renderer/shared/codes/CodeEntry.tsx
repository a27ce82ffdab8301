import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { Field } from '../../ui/Field.tsx';
import { useServerNow } from '../clock/useServerNow.ts';
import { DemoMailbox } from '../demo/DemoMailbox.tsx';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import { queries } from '../queries.ts';
import styles from './CodeEntry.module.css';
import { useCodeEntry } from './useCodeEntry.ts';
import type { CodeCalls, SentCode } from './useCodeEntry.ts';

const minuteMs = 60_000;

interface CodeEntryProps extends CodeCalls {
  sent: SentCode;
  onBack: () => void;
}

/** One input for six digits; pasting and autofill work, and the time left is the relying party's. */
export function CodeEntry({ sent: firstSent, verify, resend, onBack }: CodeEntryProps) {
  const { t } = useTranslation();
  const entry = useCodeEntry(firstSent, { verify, resend });
  const { sent, busy, refusal } = entry;
  const { data: policy } = useQuery(queries.policy);
  const validMs = (policy?.mailCode.validMinutes ?? 0) * minuteMs;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void entry.submit();
        }}
        noValidate
      >
        <p>{t('codes.sentTo', { address: sent.addressMasked })}</p>
        <Field
          label={t('codes.code')}
          look="code"
          value={entry.code}
          inputRef={entry.input}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          problem={entry.incomplete ? t('codes.digits') : undefined}
          onChange={(event) => entry.take(event.currentTarget.value)}
          data-testid="code-input"
        />
        <TimeLeft expiresAtMs={sent.expiresAtMs} />
        <div className={styles.message}>
          {refusal === null ? null : <RefusalNotice refusal={refusal} />}
          {entry.resent ? <p role="status">{t('codes.resent')}</p> : null}
        </div>
        <Actions>
          <Button type="submit" look="primary" busy={busy} data-testid="code-submit">
            {t('codes.submit')}
          </Button>
          <Button
            busy={busy}
            disabled={sent.sendsLeft === 0}
            onClick={() => void entry.sendAgain()}
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
      <DemoMailbox onUseCode={entry.take} codeMadeAtMs={sent.expiresAtMs - validMs} />
    </>
  );
}

function TimeLeft({ expiresAtMs }: { expiresAtMs: number }) {
  const { t } = useTranslation();
  const leftMs = expiresAtMs - useServerNow();
  const over = leftMs <= 0;
  return (
    <p className={styles.left} data-over={over}>
      {t(over ? 'codes.expired' : 'codes.validFor')} {over ? null : <Countdown leftMs={leftMs} />}
    </p>
  );
}
