import type { ReactNode } from 'react';

/** What a table knows of one of its columns. */
export interface Column<R> {
  /** Unique in the table; names the column in a kept sort order. */
  key: string;
  head: string;
  align: 'start' | 'end' | 'center';
  /** Pixels, or `grow`: shares what is left, but never less than `growMinPx`. */
  width: number | 'grow';
  /** The least a growing column gets; `growMinPx` unless told. */
  minPx?: number;
  /** Buttons in a cell take `tabIndex`: only those of the current row are stops of the Tab key. */
  cell: (row: R, tabIndex: 0 | -1) => ReactNode;
  /** The cell as plain text: for CSV, and the title of a growing cell that is cut off. */
  text: (row: R) => string;
  /** The head becomes a button that sorts. Null sorts last either way. */
  sortValue?: (row: R) => string | number | null;
}

/** The least a growing column gets. */
export const growMinPx = 88;

/** The columns as `grid-template-columns`. */
export function trackList(columns: readonly { width: number | 'grow'; minPx?: number }[]): string {
  return columns
    .map(({ width, minPx = growMinPx }) => (width === 'grow' ? `minmax(${minPx}px, 1fr)` : `${width}px`))
    .join(' ');
}
