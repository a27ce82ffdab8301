import type { KeyboardEvent } from 'react';
import type { Column } from './column.ts';
import styles from './DataTable.module.css';
import { nextSort } from './sortRows.ts';
import type { Sort } from './sortRows.ts';

interface HeadRowProps<R> {
  columns: readonly Column<R>[];
  sort: Sort | null;
  /** Without it no head sorts. */
  onSort: ((sort: Sort | null) => void) | undefined;
  /** Arrow down leads to the rows. */
  onLeave: () => void;
}

const step: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The heads are one stop of the Tab key; arrows move between them. */
export function HeadRow<R>({ columns, sort, onSort, onLeave }: HeadRowProps<R>) {
  const sortable = onSort === undefined ? [] : columns.filter(({ sortValue }) => sortValue !== undefined);
  const stop = sortable.find(({ key }) => key === sort?.key) ?? sortable[0];
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const heads = [...event.currentTarget.querySelectorAll('button')];
    const by = step[event.key];
    if (event.key === 'ArrowDown') onLeave();
    else if (by !== undefined) heads[heads.indexOf(event.target as HTMLButtonElement) + by]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`} onKeyDown={move}>
      {columns.map((column) => (
        <div
          key={column.key}
          role="columnheader"
          className={styles[column.align]}
          aria-sort={sort?.key === column.key ? sort.direction : undefined}
        >
          {column.sortValue === undefined || onSort === undefined ? (
            column.head
          ) : (
            <button
              type="button"
              tabIndex={column === stop ? 0 : -1}
              onClick={() => onSort(nextSort(sort, column))}
            >
              {column.head}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
