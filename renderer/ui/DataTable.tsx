import { useId, useRef } from 'react';
import type { CSSProperties } from 'react';
import { BodyRow } from './dataTable/BodyRow.tsx';
import { trackList } from './dataTable/column.ts';
import styles from './dataTable/DataTable.module.css';
import { FootRow } from './dataTable/FootRow.tsx';
import { gridEvents } from './dataTable/gridEvents.ts';
import { HeadRow } from './dataTable/HeadRow.tsx';
import type { TableProps } from './dataTable/tableProps.ts';
import { useCurrentRow } from './dataTable/useCurrentRow.ts';
import { useRowDrag } from './dataTable/useRowDrag.ts';
import { useVisibleRows } from './dataTable/useVisibleRows.ts';

/**
 * The table of all panels: an ARIA grid whose rows are moved through by arrows, one stop of the Tab key for the
 * heads and one for the rows. It can show thousands of rows, drawing only those in sight.
 */
export function DataTable<R>(props: TableProps<R>) {
  const { columns, rows, rowKey, foot, sort = null, onMove, selectedKey } = props;
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const { from, to, beforePx, afterPx, show } = useVisibleRows(grid, rows.length, foot !== undefined);
  const { currentIndex, chosen, currentKey, setCurrent } = useCurrentRow(rows, rowKey, selectedKey);
  const events = gridEvents(props, { currentIndex, chosen, setCurrent, show });
  const movable = onMove !== undefined && sort === null;
  const drag = useRowDrag(movable ? onMove : undefined);
  const empty = rows.length === 0;
  const inPage = currentIndex >= from && currentIndex < to;

  return (
    <div className={styles.frame} data-testid={props.testId}>
      <div
        ref={grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={inPage ? `${id}${currentIndex}` : undefined}
        tabIndex={0}
        data-panel-focus=""
        className={styles.grid}
        data-footed={foot === undefined ? undefined : true}
        style={{ '--tracks': trackList(columns) } as CSSProperties}
        {...events}
        {...drag}
      >
        <HeadRow columns={columns} sort={sort} onSort={props.onSort} onLeave={() => grid.current?.focus()} />
        {empty ? null : (
          <div
            role="rowgroup"
            className={styles.body}
            style={{ paddingTop: beforePx, paddingBottom: afterPx }}
          >
            {rows.slice(from, to).map((row, offset) => {
              const key = rowKey(row);
              const index = from + offset;
              return (
                <BodyRow
                  key={key}
                  row={row}
                  id={`${id}${index}`}
                  index={index}
                  columns={columns}
                  current={index === currentIndex}
                  selected={key === (selectedKey === undefined ? currentKey : selectedKey)}
                  tone={props.rowTone?.(row) ?? 'plain'}
                  draggable={movable}
                />
              );
            })}
          </div>
        )}
        {foot === undefined || empty ? null : <FootRow columns={columns} foot={foot} />}
      </div>
      {empty ? <div className={styles.empty}>{props.empty}</div> : null}
    </div>
  );
}
