import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemoMail } from '../../../server/contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { useConnection } from '../connectionStore.ts';
import { queries } from '../queries.ts';
import { useFormat } from '../words/useFormat.ts';
import { DemoFrame } from './DemoFrame.tsx';
import styles from './DemoMailbox.module.css';
import { codeIn } from './codeIn.ts';

interface DemoMailboxProps {
  onUseCode?: (code: string) => void;
}

const mailsShown = 3;
const newestFirst = (mails: readonly DemoMail[]) =>
  [...mails].sort((one, other) => other.sentAtMs - one.sentAtMs).slice(0, mailsShown);

/** The mails that the embedded demo wrote instead of sending. Nothing outside the demo. */
export function DemoMailbox({ onUseCode }: DemoMailboxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const demo = useConnection((connection) => connection.demo);
  const { data } = useQuery({ ...queries.demoMails, enabled: demo });
  if (!demo) return null;
  const mails = newestFirst(data?.mails ?? []);
  const code = mails[0] === undefined ? null : codeIn(mails[0].text);
  return (
    <DemoFrame title={t('codes.mailbox')} note={t('codes.mailboxNote')} testId="demo-mailbox">
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
      {onUseCode === undefined || code === null ? null : (
        <Button size="small" onClick={() => onUseCode(code)} data-testid="demo-use-code">
          {t('codes.useCode', { code })}
        </Button>
      )}
    </DemoFrame>
  );
}
