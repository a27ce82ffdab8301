import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** `--row` in tokens.css. */
export const rowPx = 23;
/** A row and its hairline. */
export const headPx = rowPx + 1;
/** Up to here all rows are in the page: cheaper, and Ctrl+F of a browser finds them. */
export const virtualFromRows = 61;
const overscanRows = 8;

interface VisibleRows {
  /** Indexes of the rows to draw. */
  from: number;
  to: number;
  /** Room for the rows before and after. */
  beforePx: number;
  afterPx: number;
  /** Scrolls just as far as needed. */
  show: (index: number) => void;
}

/** Which rows a long table draws. The head is part of the flow and covers the top of what is scrolled. */
export function useVisibleRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  footed: boolean,
): VisibleRows {
  const enabled = count >= virtualFromRows;
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed on to no memo
  const virtualizer = useVirtualizer({
    count,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: overscanRows,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    scrollPaddingEnd: footed ? headPx : 0,
    useFlushSync: false,
  });
  if (!enabled)
    return { from: 0, to: count, beforePx: 0, afterPx: 0, show: (index) => showRow(scroller, index) };
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;
  return {
    from,
    to,
    beforePx: from * rowPx,
    afterPx: (count - to) * rowPx,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

function showRow(scroller: RefObject<HTMLDivElement | null>, index: number): void {
  scroller.current?.querySelector(`[aria-rowindex="${index + 2}"]`)?.scrollIntoView({ block: 'nearest' });
}
