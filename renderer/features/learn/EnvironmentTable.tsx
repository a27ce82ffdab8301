import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/Table.tsx';
import { environmentRows } from './environmentRows.ts';
import styles from './LearnPage.module.css';
import type { PolicyFacts } from './policyFacts.ts';

interface EnvironmentTableProps {
  which: 'recommended' | 'make' | 'use';
  facts: PolicyFacts;
}

export function EnvironmentTable({ which, facts }: EnvironmentTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.table} data-testid={`environments-${which}`}>
      <Table
        caption={t(`learn.environments.${which}Caption`)}
        columns={[
          { key: 'os', head: t('learn.environments.os') },
          { key: 'browser', head: t('learn.environments.browser') },
          { key: 'last', head: t(which === 'use' ? 'learn.environments.way' : 'learn.environments.kept') },
        ]}
      >
        {environmentRows(facts)[which].map(([os, browser, last]) => (
          <tr key={os}>
            <th scope="row">{t(os)}</th>
            <td>{t(browser)}</td>
            <td>{t(last)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
