import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { CopyRow } from '../../shared/CopyRow.tsx';
import { DemoFrame } from '../../shared/demo/DemoFrame.tsx';
import { queries } from '../../shared/queries.ts';
import styles from './DemoAccounts.module.css';

type DemoAccount = ApiResponse<'demoAccounts'>['accounts'][number];

/** The seeded accounts of the embedded demo; a click fills the fields, and the other secrets are for later pages. */
export function DemoAccounts({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const { t } = useTranslation();
  const demo = useConnection((connection) => connection.demo);
  const { data } = useQuery({ ...queries.demoAccounts, enabled: demo });
  if (!demo) return null;
  return (
    <DemoFrame title={t('signIn.demoAccounts')} note={t('signIn.demoAccountsNote')} testId="demo-accounts">
      <ul className={styles.accounts}>
        {(data?.accounts ?? []).map((account) => (
          <li key={account.customerCode} className={styles.row}>
            <button type="button" className={styles.account} onClick={() => onChoose(account)}>
              <span className={styles.name}>{account.displayName}</span>
              <span className={styles.code}>{account.customerCode}</span>
            </button>
            <details className={styles.secrets}>
              <summary>{t('demo.secrets')}</summary>
              <CopyRow label={t('demo.login')} value={account.password} />
              <CopyRow label={t('demo.trading')} value={account.tradingPassword} />
              <CopyRow label={t('demo.withdrawal')} value={account.withdrawalPassword} />
              <CopyRow label={t('demo.pin')} value={account.pin} />
            </details>
          </li>
        ))}
      </ul>
    </DemoFrame>
  );
}
