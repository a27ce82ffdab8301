import { useTranslation } from 'react-i18next';
import type { ExecutionView } from '../../../server/contract/trading.ts';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { useExecutions } from '../../shared/orders/useExecutions.ts';
import { usePanel } from '../../shared/workspace/panel.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useSorted } from '../../ui/dataTable/useSorted.ts';
import styles from './list/OrderList.module.css';
import { useExecutionColumns } from './list/useExecutionColumns.tsx';

const none: readonly ExecutionView[] = [];

/** What was executed, newest first. */
export function ExecutionsPanel() {
  const { t } = useTranslation();
  const { chooseSymbol } = usePanel();
  const executions = useExecutions();
  const columns = useExecutionColumns();
  const table = useSorted(executions ?? none, columns);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.told} />
        <CsvButton name="executions" columns={columns} rows={table.rows} />
      </div>
      <DataTable
        label={t('orders.executionsTitle')}
        columns={columns}
        {...table}
        rowKey={(row) => row.id}
        onSelect={(row) => chooseSymbol(row.symbol)}
        empty={t(executions === undefined ? 'orders.loading' : 'orders.noExecutions')}
        testId="executions"
      />
    </div>
  );
}
