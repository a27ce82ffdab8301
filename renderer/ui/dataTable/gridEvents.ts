import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { nextIndex } from './nextIndex.ts';
import type { TableProps } from './tableProps.ts';
import { rowIndexAt } from './useRowDrag.ts';
import { headPx, rowPx } from './useVisibleRows.ts';

interface GridState<R> {
  currentIndex: number;
  chosen: R | null;
  setCurrent: (row: R) => void;
  show: (index: number) => void;
}

interface GridEvents {
  onFocus: (event: FocusEvent) => void;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
}

const isControl = (target: EventTarget): boolean =>
  (target as Element).closest('button, input, select, a') !== null;

/** Keys and clicks of the rows. Only arrows go by place: all else acts on the row that was chosen. */
export function gridEvents<R>(props: TableProps<R>, state: GridState<R>): GridEvents {
  const { rows } = props;
  const { currentIndex, chosen } = state;
  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    state.setCurrent(row);
    state.show(index);
    props.onSelect?.(row);
  };
  const move = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    const pageRows = Math.max(1, Math.floor((event.currentTarget.clientHeight - headPx) / rowPx) - 1);
    // Where the chosen row went away, the one that slid into its place is the next one down.
    const from = chosen === null && event.key === 'ArrowDown' ? currentIndex - 1 : currentIndex;
    const next = nextIndex(event.key, from, rows.length, pageRows);
    if (next === null) return false;
    if (next >= 0) goTo(next);
    else event.currentTarget.querySelector<HTMLElement>('[role="columnheader"] [tabindex="0"]')?.focus();
    return true;
  };
  const remove = (row: R): void => {
    // Delete after Delete: this key press chooses the row that takes the place, no later change does.
    const heir = rows[currentIndex + 1] ?? rows[currentIndex - 1];
    if (heir !== undefined) state.setCurrent(heir);
    props.onRemove?.(row);
  };
  const act = (key: string, row: R): boolean => {
    if (key === 'Enter' && props.onOpen !== undefined) props.onOpen(row);
    else if (key === 'Delete' && props.onRemove !== undefined) remove(row);
    else return false;
    return true;
  };
  return {
    onFocus: (event) => {
      const row = rows[currentIndex];
      if (event.target === event.currentTarget && chosen === null && row !== undefined) state.setCurrent(row);
    },
    onKeyDown: (event) => {
      // Fields and buttons in a row keep their keys.
      if (event.target !== event.currentTarget) return;
      if (chosen !== null) props.onRowKey?.(event, chosen);
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if ((chosen !== null && act(event.key, chosen)) || move(event)) event.preventDefault();
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
