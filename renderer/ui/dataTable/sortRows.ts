import type { Column } from './column.ts';

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('ja', { numeric: true });

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Sorted by one column; rows that are equal keep their order, rows without a value stand last. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort | null,
): readonly R[] {
  const valueOf = columns.find(({ key }) => key === sort?.key)?.sortValue;
  if (sort === null || valueOf === undefined) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const valued = rows.map((row) => ({ row, value: valueOf(row) }));
  return valued
    .toSorted((one, other) => {
      if (one.value === null || other.value === null)
        return Number(one.value === null) - Number(other.value === null);
      return sign * compare(one.value, other.value);
    })
    .map(({ row }) => row);
}

/** What a click on a head asks for: text upwards first, numbers downwards; the third click gives the own order back. */
export function nextSort<R>(sort: Sort | null, column: Pick<Column<R>, 'key' | 'align'>): Sort | null {
  const first = column.align === 'end' ? 'descending' : 'ascending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  if (sort?.key !== column.key) return { key: column.key, direction: first };
  return sort.direction === first ? { key: column.key, direction: second } : null;
}
