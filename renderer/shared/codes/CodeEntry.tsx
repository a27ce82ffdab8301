import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { DemoMailbox } from '../demo/DemoMailbox.tsx';
import { codeIn } from '../demo/codeIn.ts';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import styles from './CodeEntry.module.css';
import { TimeLeft } from './TimeLeft.tsx';
import { useCodeEntry } from './useCodeEntry.ts';
import type { CodeCalls, SentCode } from './useCodeEntry.ts';

interface CodeEntryProps extends CodeCalls {
  sent: SentCode;
  onBack: () => void;
}

/** One input for six digits; pasting and autofill work, and the time left is the relying party's. */
export function CodeEntry({ sent: firstSent, verify, resend, onBack }: CodeEntryProps) {
  const { t } = useTranslation();
  const entry = useCodeEntry(firstSent, { verify, resend });
  const { sent, busy, refusal } = entry;
  const fillFrom = (text: string) => {
    const code = codeIn(text);
    return code === null ? null : { label: t('codes.useCode', { code }), take: () => entry.take(code) };
  };
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
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {entry.resent ? <p role="status">{t('codes.resent')}</p> : null}
        <div className={styles.small}>
          <p>{t('codes.sendsLeft', { sends: sent.sendsLeft })}</p>
          <p>{t('codes.noLinks')}</p>
        </div>
      </form>
      <DemoMailbox fillFrom={fillFrom} expiresAtMs={sent.expiresAtMs} />
    </>
  );
}
