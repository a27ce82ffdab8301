import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/dataTable/column.ts';
import type { BarRow } from './barColumns.ts';

interface BarsTableProps {
  label: string;
  columns: readonly Column<BarRow>[];
  rows: readonly BarRow[];
}

const keyOf = ({ startMs }: BarRow): string => String(startMs);

export function BarsTable({ label, columns, rows }: BarsTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      empty={t('chart.noBars')}
      testId="chart-table"
    />
  );
}
