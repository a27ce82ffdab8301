import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { showKey } from '../../shared/commands/keyText.ts';
import { useCommand } from '../../shared/commands/useCommand.ts';
import { useKeymap } from '../../shared/commands/useKeymap.ts';
import { CsvButton } from '../../shared/csv/CsvButton.tsx';
import { useFeedUsable } from '../../shared/markets/feedStore.ts';
import { cancelAll, cancelOrder, clearAway, useOrders } from '../../shared/orders/desk.ts';
import { useOrderDesk } from '../../shared/orders/orderDesk.ts';
import { OrderMessage } from '../../shared/orders/OrderMessage.tsx';
import type { OrderRow } from '../../shared/orders/orderRow.ts';
import { usePanel, usePanelState } from '../../shared/workspace/panel.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useSorted } from '../../ui/dataTable/useSorted.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { AmendDialog } from './amend/AmendDialog.tsx';
import { isClearable } from './list/RowActs.tsx';
import styles from './list/OrderList.module.css';
import { actsKey, useOrderColumns } from './list/useOrderColumns.tsx';

const filters = ['live', 'ended', 'all'] as const;
type Filter = (typeof filters)[number];
const viewSchema = z.strictObject({ filter: z.enum(filters) });
const firstView: { filter: Filter } = { filter: 'all' };

/** What is not settled between the customer and the relying party stays in sight with the live ones. */
function isShown(row: OrderRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'live':
      return row.live || isClearable(row);
    case 'ended':
      return !row.live;
  }
}

/** The customer's orders: live and ended, each with what can be done about it. */
export function OrdersPanel() {
  const { t } = useTranslation();
  const { symbol, chooseSymbol } = usePanel();
  const [{ filter }, keepView] = usePanelState(viewSchema, firstView);
  const orders = useOrders();
  const listed = useOrderDesk((desk) => desk.listed);
  const usable = useFeedUsable();
  const [amending, setAmending] = useState<{ key: string; page: Document } | null>(null);
  const rows = useMemo(() => orders.filter((row) => isShown(row, filter)), [orders, filter]);
  const panel = useRef<HTMLDivElement>(null);
  const amend = useCallback((row: OrderRow) => {
    if (!row.live || row.id === null || row.act !== null) return;
    setAmending({ key: row.key, page: panel.current?.ownerDocument ?? document });
  }, []);
  const columns = useOrderColumns(amend);
  const table = useSorted(rows, columns);
  const fileColumns = useMemo(() => columns.filter(({ key }) => key !== actsKey), [columns]);
  const amended = orders.find(({ key }) => key === amending?.key);
  useCommand('orders.cancelSymbol', () => void cancelAll(symbol ?? undefined), symbol !== null);
  useCommand('orders.focus', () => panel.current?.querySelector<HTMLElement>('[role="grid"]')?.focus());
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.bar}>
        <Segmented
          label={t('orders.filter.label')}
          value={filter}
          options={filters.map((value) => ({ value, label: t(`orders.filter.${value}`) }))}
          onChange={(next) => keepView({ filter: next })}
        />
        {usable || !listed ? null : <span className={styles.stale}>{t('orders.stale')}</span>}
        <div className={styles.told}>
          <OrderMessage />
        </div>
        <CancelAllButton />
        <CsvButton name="orders" columns={fileColumns} rows={table.rows} />
      </div>
      <DataTable
        label={t('orders.title')}
        columns={columns}
        {...table}
        rowKey={(row) => row.key}
        onSelect={(row) => chooseSymbol(row.symbol)}
        onOpen={amend}
        onRowKey={removeByKey}
        empty={t(listed ? `orders.none.${filter}` : 'orders.loading')}
        rowTone={({ live }) => (live ? 'plain' : 'muted')}
        testId="orders"
      />
      {amended === undefined || amending === null
        ? null
        : // Over the page: this panel is out of it while another tab is in front.
          createPortal(<AmendDialog row={amended} onClose={() => setAmending(null)} />, amending.page.body)}
    </div>
  );
}

function removeByKey(event: KeyboardEvent, row: OrderRow): void {
  if (event.key !== 'Delete' && event.key !== 'Backspace') return;
  event.preventDefault();
  if (isClearable(row)) clearAway(row.key);
  else if (row.live && row.id !== null && row.act === null) void cancelOrder(row.id);
}

function CancelAllButton() {
  const { t } = useTranslation();
  const [key] = useKeymap().keymap['orders.cancelAll'];
  return (
    <button
      type="button"
      className={styles.all}
      title={t('orders.cancelAllHint')}
      onClick={() => void cancelAll()}
      data-testid="cancel-all"
    >
      {t('orders.cancelAll')}
      {key === undefined ? null : <kbd>{showKey(key)}</kbd>}
    </button>
  );
}
