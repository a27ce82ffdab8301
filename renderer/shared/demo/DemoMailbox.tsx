import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useConnection } from '../connectionStore.ts';
import { queries } from '../queries.ts';
import { useFormat } from '../words/useFormat.ts';
import { DemoFrame } from './DemoFrame.tsx';
import styles from './DemoMailbox.module.css';
import { codeIn } from './codeIn.ts';

interface DemoMailboxProps {
  onUseCode: (code: string) => void;
  /** When the code that is asked for was made; an older mail holds an older code. */
  codeMadeAtMs: number;
}

const mailsShown = 3;

/** The mails that the embedded demo wrote instead of sending. Nothing outside the demo. */
export function DemoMailbox({ onUseCode, codeMadeAtMs }: DemoMailboxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const demo = useConnection((connection) => connection.demo);
  const { data, refetch } = useQuery({ ...queries.demoMails, enabled: demo });
  useEffect(() => {
    if (demo) void refetch();
  }, [demo, codeMadeAtMs, refetch]);
  if (!demo) return null;
  const mails = (data?.mails ?? []).slice(0, mailsShown);
  const [newest] = mails;
  const code = newest !== undefined && newest.sentAtMs >= codeMadeAtMs ? codeIn(newest.text) : null;
  return (
    <DemoFrame title={t('codes.mailbox')} note={t('codes.mailboxNote')} testId="demo-mailbox">
      <div className={styles.code}>
        {code === null ? null : (
          <Button size="small" onClick={() => onUseCode(code)} data-testid="demo-use-code">
            {t('codes.useCode', { code })}
          </Button>
        )}
      </div>
      <div className={styles.mails}>
        {mails.length === 0 ? <p className={styles.empty}>{t('codes.mailboxEmpty')}</p> : null}
        {mails.map((mail, index) => (
          <details key={mail.id} open={index === 0} className={styles.mail} data-testid="demo-mail">
            <summary>{mail.subject}</summary>
            <p className={styles.to}>
              {format.dateTime(mail.sentAtMs)} · {t('codes.mailTo')} {mail.to}
            </p>
            <p className={styles.text}>{mail.text}</p>
          </details>
        ))}
      </div>
    </DemoFrame>
  );
}
