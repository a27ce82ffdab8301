import type { ReactNode } from 'react';
import styles from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Column {
  key: string;
  head: string;
  align?: 'start' | 'end';
}

interface TableProps {
  caption: string;
  columns: readonly Column[];
  density?: 'dense' | 'roomy';
  children?: ReactNode;
}

/** A table with hairlines; rows come as children so that each feature owns its cells. */
export function Table({ caption, columns, density = 'roomy', children }: TableProps) {
  return (
    <table className={`${styles.table} ${styles[density]}`}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.align === 'end' ? styles.end : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
