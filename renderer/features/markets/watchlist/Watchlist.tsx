import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../../shared/commands/commandRegistry.ts';
import { usePanel, usePanelState } from '../../../shared/workspace/panel.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { useSorted } from '../../../ui/dataTable/useSorted.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useIssueName } from '../useIssueName.ts';
import { UndoStrip } from './UndoStrip.tsx';
import { useUndo } from './useUndo.ts';
import type { Change, UndoableChange } from './useUndo.ts';
import { useResort } from './useResort.ts';
import { useWatchColumns, useWatchCsv } from './useWatchColumns.tsx';
import { firstWatchView, watchViewSchema } from './watchColumnKeys.ts';
import { WatchBar } from './WatchBar.tsx';
import { chosenSheet, moveRow, putRowBack, removeRow, setMemo } from './watchlists.ts';
import type { WatchRow, WatchSheet } from './watchlists.ts';
import type { WatchlistProps } from './watchlistProps.ts';
import styles from './WatchlistPanel.module.css';

const rowKey = ({ symbol }: WatchRow): string => symbol;

export function Watchlist({ lists, change: keep }: WatchlistProps) {
  const { t } = useTranslation();
  const { change, changeUndoably, undo } = useUndo(keep);
  const { symbol, chooseSymbol } = usePanel();
  const [view, keepView] = usePanelState(watchViewSchema, firstWatchView);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = chosenSheet(lists, view.sheetId);
  const onMemo = useCallback(
    (of: string, memo: string) => change((old) => setMemo(old, sheet.id, of, memo)),
    [change, sheet.id],
  );
  const columns = useWatchColumns(view.hidden, onMemo);
  const csv = useWatchCsv(columns);
  const { news, remove, onRowKey, onMove } = useRowActs(change, changeUndoably, sheet, view.sort === null);
  const rows = useResort(sheet.rows, view.sort !== null, frame);
  const table = useSorted(rows, columns, {
    sort: view.sort,
    onSort: (sort) => keepView({ ...view, sort }),
  });
  return (
    <div ref={frame} className={styles.panel}>
      <WatchBar
        lists={lists}
        change={change}
        changeUndoably={changeUndoably}
        sheet={sheet}
        view={view}
        keepView={keepView}
        columns={csv}
        rows={table.rows}
        onRemoveRow={
          symbol !== null && sheet.rows.some((row) => row.symbol === symbol) ? () => remove(symbol) : null
        }
      />
      <DataTable
        label={t('watch.listOf', { name: sheet.name })}
        columns={columns}
        {...table}
        rowKey={rowKey}
        selectedKey={symbol}
        onSelect={(row) => chooseSymbol(row.symbol)}
        onOpen={(row) => {
          // By key the row may be current without being the issue that is shown.
          chooseSymbol(row.symbol);
          // Once the ticket is that issue's: what is focused before goes with the issue it was for.
          queueMicrotask(() => runCommand('ticket.focus'));
        }}
        onRemove={(row) => remove(row.symbol)}
        onRowKey={onRowKey}
        onMove={onMove}
        empty={t('watch.empty')}
        testId="watchlist"
      />
      <UndoStrip undo={undo} />
      <VisuallyHidden>
        <p role="status">{news}</p>
      </VisuallyHidden>
    </div>
  );
}

const moves: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Alt with an arrow moves a row, Delete takes it off, F2 goes to its memo. What happened is said as well. */
function useRowActs(change: Change, changeUndoably: UndoableChange, sheet: WatchSheet, movable: boolean) {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const [news, setNews] = useState('');
  const move = (symbol: string, to: number): void => {
    const place = Math.max(0, Math.min(to, sheet.rows.length - 1));
    change((old) => moveRow(old, sheet.id, symbol, place));
    setNews(t('watch.moved', { name: issueName(symbol), place: place + 1 }));
  };
  const remove = (symbol: string): void => {
    const at = sheet.rows.findIndex((row) => row.symbol === symbol);
    const row = sheet.rows[at];
    if (row === undefined) return;
    changeUndoably(
      t('watch.removed', { name: issueName(symbol) }),
      (old) => removeRow(old, sheet.id, symbol),
      (now) => putRowBack(now, sheet.id, row, at),
    );
  };
  const onRowKey = (event: KeyboardEvent, row: WatchRow): void => {
    const by = moves[event.key];
    if (event.key === 'F2') {
      event.currentTarget.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus();
    } else if (event.altKey && by !== undefined) {
      if (movable) move(row.symbol, sheet.rows.indexOf(row) + by);
      else setNews(t('watch.sortedNoMove'));
    } else return;
    event.preventDefault();
  };
  const onMove = (from: number, to: number): void => {
    const row = sheet.rows[from];
    if (row !== undefined) move(row.symbol, to);
  };
  return { news, remove, onRowKey, onMove };
}
