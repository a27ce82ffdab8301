import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useConnection } from '../connectionStore.ts';
import { queries } from '../queries.ts';
import { useFormat } from '../words/useFormat.ts';
import { DemoFrame } from './DemoFrame.tsx';
import styles from './DemoMailbox.module.css';

interface DemoMailboxProps {
  /** What the text of the newest mail can fill in for the customer. */
  fillFrom: (text: string) => { label: string; take: () => void } | null;
  /** When what was mailed ends; tells it from what an earlier mail held. */
  expiresAtMs: number;
}

const mailsShown = 3;
const minuteMs = 60_000;

/** The mails that the embedded demo wrote instead of sending. Nothing outside the demo. */
export function DemoMailbox({ fillFrom, expiresAtMs }: DemoMailboxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const demo = useConnection((connection) => connection.demo);
  const { data: policy } = useQuery(queries.policy);
  const madeAtMs = expiresAtMs - (policy?.mailCode.validMinutes ?? 0) * minuteMs;
  const { data, refetch } = useQuery({ ...queries.demoMails, enabled: demo });
  useEffect(() => {
    if (demo) void refetch();
  }, [demo, madeAtMs, refetch]);
  if (!demo) return null;
  const mails = (data?.mails ?? []).slice(0, mailsShown);
  const [newest] = mails;
  const filling = newest !== undefined && newest.sentAtMs >= madeAtMs ? fillFrom(newest.text) : null;
  return (
    <DemoFrame title={t('codes.mailbox')} note={t('codes.mailboxNote')} testId="demo-mailbox">
      <div className={styles.code}>
        {filling === null ? null : (
          <Button size="small" onClick={filling.take} data-testid="demo-use-code">
            {filling.label}
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
