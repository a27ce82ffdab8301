import { useMemo, useState } from 'react';
import type { Column } from './column.ts';
import { sortRows } from './sortRows.ts';
import type { Sort } from './sortRows.ts';

interface Sorting {
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

export interface SortedRows<R> extends Sorting {
  /** As they are drawn. */
  rows: readonly R[];
}

/** Rows in the order that the heads of their table choose, for the table and for all else that tells them. */
export function useSorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  /** Where the order is kept with the layout; else it lasts as long as the panel. */
  kept?: Sorting,
): SortedRows<R> {
  const [sort, onSort] = useState<Sort | null>(null);
  const own = kept ?? { sort, onSort };
  const sorted = useMemo(() => sortRows(rows, columns, own.sort), [rows, columns, own.sort]);
  return { ...own, rows: sorted };
}
