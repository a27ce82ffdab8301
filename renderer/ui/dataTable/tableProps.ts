import type { KeyboardEvent, ReactNode } from 'react';
import type { RowTone } from './BodyRow.tsx';
import type { Column } from './column.ts';
import type { Sort } from './sortRows.ts';

export interface TableProps<R> {
  label: string;
  /** Keep it stable (`useMemo`): new columns draw every row anew. */
  columns: readonly Column<R>[];
  /** As they are drawn: `useSorted` puts them into the order that the heads choose. */
  rows: readonly R[];
  rowKey: (row: R) => string;
  selectedKey?: string | null;
  /** The row became the current one, by arrow or click. */
  onSelect?: (row: R) => void;
  /** Enter or a double click. */
  onOpen?: (row: R) => void;
  /** Delete: takes the row off at once, and the next one is chosen in its place. */
  onRemove?: (row: R) => void;
  /** Any other key on the chosen row (`F2`, Alt with an arrow). Prevent its default to say it is taken. */
  onRowKey?: (event: KeyboardEvent, row: R) => void;
  /** The order that the rows are in; null: their own. */
  sort?: Sort | null;
  /** Without it no head sorts. */
  onSort?: (sort: Sort | null) => void;
  /** Rows can be dragged while the table is in its own order; indexes are those of `rows`. */
  onMove?: (from: number, to: number) => void;
  /** What stands there when no row does. */
  empty: ReactNode;
  rowTone?: (row: R) => RowTone;
  /** A last row that is always in sight, such as totals: by column key. */
  foot?: Readonly<Record<string, ReactNode>>;
  testId?: string;
}
