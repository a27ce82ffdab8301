import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { nextIndex } from './nextIndex.ts';
import type { TableProps } from './tableProps.ts';
import { rowIndexAt } from './useRowDrag.ts';
import { headPx, rowPx } from './useVisibleRows.ts';

interface GridState<R> {
  grid: RefObject<HTMLDivElement | null>;
  /** As they are drawn. */
  rows: readonly R[];
  currentIndex: number;
  setCurrent: (row: R) => void;
  show: (index: number) => void;
}

interface GridEvents {
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
}

const isControl = (target: EventTarget): boolean =>
  (target as Element).closest('button, input, select, a') !== null;

/** Keys and clicks of the rows. */
export function useGridEvents<R>(props: TableProps<R>, state: GridState<R>): GridEvents {
  const { rows, currentIndex } = state;
  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    state.setCurrent(row);
    state.show(index);
    props.onSelect?.(row);
  };
  const move = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    const pageRows = Math.max(1, Math.floor((event.currentTarget.clientHeight - headPx) / rowPx) - 1);
    const next = nextIndex(event.key, currentIndex, rows.length, pageRows);
    if (next === null) return false;
    if (next >= 0) goTo(next);
    else state.grid.current?.querySelector<HTMLElement>('[role="columnheader"] [tabindex="0"]')?.focus();
    return true;
  };
  return {
    onKeyDown: (event) => {
      // Fields and buttons in a row keep their keys.
      if (event.target !== event.currentTarget) return;
      const row = rows[currentIndex];
      if (row !== undefined) props.onRowKey?.(event, row);
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' && row !== undefined && props.onOpen !== undefined) {
        event.preventDefault();
        props.onOpen(row);
      } else if (move(event)) event.preventDefault();
    },
    onClick: (event) => {
      const index = rowIndexAt(event.target);
      if (index !== null) goTo(index);
    },
    onDoubleClick: (event) => {
      const row = rows[rowIndexAt(event.target) ?? -1];
      if (row !== undefined && !isControl(event.target)) props.onOpen?.(row);
    },
  };
}
