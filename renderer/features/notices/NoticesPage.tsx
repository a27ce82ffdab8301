import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './NoticesPage.module.css';

/** The mails that went out, so that a customer can tell a genuine mail from a fake one (R1). */
export function NoticesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useQuery({ ...queries.notices, refetchOnMount: 'always' });
  const refusal = data === undefined ? refusalOf(error) : null;
  const notices = data?.notices ?? [];
  const title = t('notices.title');
  return (
    <AccountLayout path={[t('passkeys.navAccount'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('notices.lede')}</p>
      </div>
      <Notice tone="warn" title={t('notices.noLinks')}>
        <p>{t('notices.noLinksText')}</p>
      </Notice>
      <section className={styles.check}>
        <h2>{t('notices.check')}</h2>
        <ol className={styles.steps}>
          <li>{t('notices.check1')}</li>
          <li>{t('notices.check2')}</li>
          <li>{t('notices.check3')}</li>
        </ol>
        <HelpDeskLine />
      </section>
      <div>
        <Button size="small" busy={isFetching} onClick={() => void refetch()}>
          {t('notices.reload')}
        </Button>
      </div>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {data === undefined && refusal === null ? <Loading /> : null}
      {data !== undefined && notices.length === 0 ? <p>{t('notices.empty')}</p> : null}
      {notices.length === 0 ? null : (
        <Table
          caption={t('notices.caption')}
          columns={[
            { key: 'sent', head: t('notices.colSent') },
            { key: 'subject', head: t('notices.colSubject') },
            { key: 'to', head: t('notices.colTo') },
          ]}
        >
          {notices.map(({ id, sentAtMs, subject, toMasked }) => (
            <tr key={id} data-testid="notice-row">
              <td className={styles.time}>{format.dateTime(sentAtMs)}</td>
              <th scope="row">{subject}</th>
              <td>{toMasked}</td>
            </tr>
          ))}
        </Table>
      )}
      <p className={styles.note}>{t('notices.kept')}</p>
    </AccountLayout>
  );
}
