import { useTranslation } from 'react-i18next';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { useExecutions } from '../../shared/orders/useExecutions.ts';
import { usePanel } from '../../shared/workspace/panel.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import styles from './list/OrderList.module.css';
import { useExecutionColumns } from './list/useExecutionColumns.tsx';

/** What was executed, newest first. */
export function ExecutionsPanel() {
  const { t } = useTranslation();
  const { chooseSymbol } = usePanel();
  const executions = useExecutions();
  const columns = useExecutionColumns();
  const rows = executions ?? [];
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.told} />
        <CsvButton name="executions" columns={columns} rows={rows} />
      </div>
      <DataTable
        label={t('orders.executionsTitle')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onSelect={(row) => chooseSymbol(row.symbol)}
        empty={t(executions === undefined ? 'orders.loading' : 'orders.noExecutions')}
        testId="executions"
      />
    </div>
  );
}
