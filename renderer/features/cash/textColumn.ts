import type { Column } from '../../ui/dataTable/column.ts';

interface TextColumn<R> {
  key: string;
  head: string;
  width: number | 'grow';
  align?: 'start' | 'end';
  text: (row: R) => string;
  sortValue?: (row: R) => string | number;
}

/** A column that shows what it exports; sorted by its text unless told by what. */
export function textColumn<R>({ align = 'start', sortValue, ...column }: TextColumn<R>): Column<R> {
  return { ...column, align, cell: column.text, sortValue: sortValue ?? column.text };
}
