import type { ReactNode } from 'react';
import type { Column } from './column.ts';
import styles from './DataTable.module.css';

interface FootRowProps<R> {
  columns: readonly Column<R>[];
  foot: Readonly<Record<string, ReactNode>>;
}

export function FootRow<R>({ columns, foot }: FootRowProps<R>) {
  return (
    <div role="row" className={`${styles.row} ${styles.foot}`}>
      {columns.map(({ key, align }) => (
        <div key={key} role="gridcell" className={styles[align]}>
          {foot[key]}
        </div>
      ))}
    </div>
  );
}
