import { memo } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { Column } from './column.ts';
import styles from './DataTable.module.css';

/** How a row is set apart from the others. */
export type RowTone = 'plain' | 'muted' | 'up' | 'down' | 'warn' | 'strong';

export interface BodyRowProps<R> {
  row: R;
  id: string;
  index: number;
  columns: readonly Column<R>[];
  current: boolean;
  selected: boolean;
  tone: RowTone;
  /** Its own height is known: a dragged row can be dropped on it. */
  draggable: boolean;
}

/** Stable handlers live on the table and read `aria-rowindex`, so that a row is drawn anew only when it changed. */
function BodyRowInner<R>({ row, id, index, columns, current, selected, tone, draggable }: BodyRowProps<R>) {
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles.row}
      data-current={current || undefined}
      data-tone={tone === 'plain' ? undefined : tone}
      draggable={draggable || undefined}
      onDragStart={draggable ? startDrag : undefined}
    >
      <Cells row={row} columns={columns} tabIndex={current ? 0 : -1} />
    </div>
  );
}

interface CellsProps<R> {
  row: R;
  columns: readonly Column<R>[];
  tabIndex: 0 | -1;
}

function CellsInner<R>({ row, columns, tabIndex }: CellsProps<R>): ReactNode {
  return columns.map((column) => (
    <div
      key={column.key}
      role="gridcell"
      className={styles[column.align]}
      title={column.width === 'grow' ? column.text(row) : undefined}
    >
      {column.cell(row, tabIndex)}
    </div>
  ));
}

/** Apart from the row: a new row at the top moves all others, and changes nothing in them. */
const Cells = memo(CellsInner) as typeof CellsInner;

function startDrag(event: DragEvent<HTMLDivElement>): void {
  event.dataTransfer.effectAllowed = 'move';
}

export const BodyRow = memo(BodyRowInner) as typeof BodyRowInner;
