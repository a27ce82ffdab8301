import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiResponse } from '../../../server/contract/api.ts';
import { useConnection } from '../../shared/connectionStore.ts';
import { DemoFrame } from '../../shared/demo/DemoFrame.tsx';
import { queries } from '../../shared/queries.ts';
import styles from './DemoAccounts.module.css';

type DemoAccount = ApiResponse<'demoAccounts'>['accounts'][number];

/** The seeded accounts of the embedded demo; a click fills the fields. */
export function DemoAccounts({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const { t } = useTranslation();
  const demo = useConnection((connection) => connection.demo);
  const { data } = useQuery({ ...queries.demoAccounts, enabled: demo });
  if (!demo) return null;
  return (
    <DemoFrame title={t('signIn.demoAccounts')} note={t('signIn.demoAccountsNote')} testId="demo-accounts">
      <ul className={styles.accounts}>
        {(data?.accounts ?? []).map((account) => (
          <li key={account.customerCode}>
            <button type="button" className={styles.account} onClick={() => onChoose(account)}>
              <span className={styles.name}>{account.displayName}</span>
              <span className={styles.code}>{account.customerCode}</span>
            </button>
          </li>
        ))}
      </ul>
    </DemoFrame>
  );
}
