import { useRef } from 'react';
import type { DragEvent } from 'react';

/** The row under an event, by its `aria-rowindex`; null over the head or beside the rows. */
export function rowIndexAt(target: EventTarget): number | null {
  const row = (target as Element).closest('[aria-rowindex]');
  const index = Number(row?.getAttribute('aria-rowindex') ?? 0) - 2;
  return index < 0 ? null : index;
}

interface RowDrag {
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
}

/** Drops a row before or after another one. The mark is set on the element: no row is drawn anew while dragging. */
export function useRowDrag(onMove: ((from: number, to: number) => void) | undefined): RowDrag | undefined {
  const drag = useRef<{ from: number; over: Element | null; to: number } | null>(null);
  if (onMove === undefined) return undefined;
  const unmark = (): void => drag.current?.over?.removeAttribute('data-drop');
  return {
    onDragStart: (event) => {
      const from = rowIndexAt(event.target);
      drag.current = from === null ? null : { from, over: null, to: from };
    },
    onDragOver: (event) => {
      const index = rowIndexAt(event.target);
      if (drag.current === null || index === null) return;
      event.preventDefault();
      unmark();
      const over = (event.target as Element).closest('[aria-rowindex]');
      drag.current.over = over;
      drag.current.to = index;
      over?.setAttribute('data-drop', index < drag.current.from ? 'before' : 'after');
    },
    onDrop: (event) => {
      if (drag.current === null) return;
      event.preventDefault();
      unmark();
      const { from, to } = drag.current;
      drag.current = null;
      if (from !== to) onMove(from, to);
    },
    onDragEnd: () => {
      unmark();
      drag.current = null;
    },
  };
}
