import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './HistoryPage.module.css';
import { HistoryTable } from './HistoryTable.tsx';

/** The customer's own sign-ins and changes, and what the help desk did for them. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({ ...queries.history, refetchOnMount: 'always' });
  const [onlyRefused, setOnlyRefused] = useState(false);
  const refusal = data === undefined ? refusalOf(error) : null;
  const lines = data?.history.filter(({ outcome }) => !onlyRefused || outcome === 'refused') ?? [];
  const title = t('history.title');
  return (
    <AccountLayout path={[t('passkeys.navAccount'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('history.lede')}</p>
        <HelpDeskLine />
      </div>
      <div className={styles.tools}>
        <label>
          <input
            type="checkbox"
            checked={onlyRefused}
            onChange={(event) => setOnlyRefused(event.currentTarget.checked)}
          />
          {t('history.onlyRefused')}
        </label>
        <Button size="small" busy={isFetching} onClick={() => void refetch()}>
          {t('history.reload')}
        </Button>
      </div>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {data === undefined && refusal === null ? <Loading /> : null}
      {data !== undefined && lines.length === 0 ? <p>{t('history.empty')}</p> : null}
      {lines.length === 0 ? null : <HistoryTable lines={lines} />}
      <p className={styles.note}>{t('history.networkNote')}</p>
    </AccountLayout>
  );
}
