import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceDecimals } from '../../shared/markets/format.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import type { BarRow } from './barColumns.ts';
import { barColumns, barRows } from './barColumns.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import { timeWords } from './view/chartTime.ts';

/** What the table and its CSV file show. */
export function useBarTable(
  feed: BarFeed,
  decimals: PriceDecimals,
): { columns: readonly Column<BarRow>[]; rows: readonly BarRow[] } {
  const { t, i18n } = useTranslation();
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  const columns = useMemo(
    () => barColumns(t, timeWords(i18n.language, feed.interval), decimals),
    [t, i18n.language, feed.interval, decimals],
  );
  const rows = useMemo(() => barRows(state.phase === 'ready' ? state.bars : []), [state]);
  return { columns, rows };
}
