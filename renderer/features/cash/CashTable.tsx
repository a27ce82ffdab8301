import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/dataTable/column.ts';
import type { SortedRows } from '../../ui/dataTable/useSorted.ts';
import styles from './CashPanel.module.css';

export interface CashList<R> {
  /** Part of the CSV file's name. */
  name: 'statement' | 'withdrawals' | 'receipts';
  columns: readonly Column<R>[];
  /** Undefined until they are there. */
  rows: readonly R[] | undefined;
  refusal: Refusal | null;
  onOpen?: (row: R) => void;
}

const empties = {
  statement: 'money.noMoves',
  withdrawals: 'money.noWithdrawals',
  receipts: 'money.noReceipts',
} as const;

interface CashTableProps<R> {
  list: CashList<R>;
  table: SortedRows<R>;
}

/** One of the lists of the panel. */
export function CashTable<R extends { id: string }>({ list, table }: CashTableProps<R>) {
  const { t } = useTranslation();
  const { name, columns, rows, refusal, onOpen } = list;
  if (refusal !== null && rows === undefined) {
    return (
      <div className={styles.note}>
        <RefusalNotice refusal={refusal} />
      </div>
    );
  }
  return (
    <DataTable
      label={t(`money.${name}`)}
      columns={columns}
      {...table}
      rowKey={({ id }) => id}
      empty={t(rows === undefined ? 'money.loading' : empties[name])}
      testId={`cash-${name}`}
      {...(onOpen === undefined ? {} : { onOpen })}
    />
  );
}
