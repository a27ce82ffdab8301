import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/Table.tsx';
import { EmptyPanel } from './EmptyPanel.tsx';

const tables = {
  watchlist: {
    caption: 'workspace.watchlist',
    empty: 'workspace.noMarket',
    columns: [
      { head: 'workspace.colIssue', align: 'start' },
      { head: 'workspace.colPrice', align: 'end' },
      { head: 'workspace.colChange', align: 'end' },
      { head: 'workspace.colVolume', align: 'end' },
    ],
  },
  orders: {
    caption: 'workspace.orders',
    empty: 'workspace.noOrders',
    columns: [
      { head: 'workspace.colTime', align: 'start' },
      { head: 'workspace.colIssue', align: 'start' },
      { head: 'workspace.colSide', align: 'start' },
      { head: 'workspace.colQuantity', align: 'end' },
      { head: 'workspace.colLimit', align: 'end' },
      { head: 'workspace.colStatus', align: 'end' },
    ],
  },
} as const;

/** The columns that will be there, and an honest word instead of rows. */
export function EmptyTable({ name }: { name: keyof typeof tables }) {
  const { t } = useTranslation();
  const { caption, empty, columns } = tables[name];
  const heads = columns.map(({ head, align }) => ({ key: head, head: t(head), align }));
  return (
    <>
      <Table caption={t(caption)} density="dense" columns={heads} />
      <EmptyPanel words={t(empty)} />
    </>
  );
}
