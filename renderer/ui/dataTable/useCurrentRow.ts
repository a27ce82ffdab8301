import { useState } from 'react';
import { standOf } from './standOf.ts';

interface CurrentRow<R> {
  currentIndex: number;
  /** The row that keys act on; null while none is chosen that is there. */
  chosen: R | null;
  /** Null until somebody chose a row. */
  currentKey: string | null;
  setCurrent: (row: R) => void;
}

/** The row that keys act on. */
export function useCurrentRow<R>(
  rows: readonly R[],
  rowKey: (row: R) => string,
  selectedKey: string | null | undefined,
): CurrentRow<R> {
  const [current, setCurrent] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [seen, setSeen] = useState(selectedKey);
  if (seen !== selectedKey) {
    // Selected from elsewhere: keys go on from there.
    setSeen(selectedKey);
    if (current !== selectedKey) setCurrent(null);
  }
  const { index, chosen } = standOf(rows, rowKey, current ?? selectedKey ?? null, place);
  if (chosen !== null && index !== place) setPlace(index);
  return { currentIndex: index, chosen, currentKey: current, setCurrent: (row) => setCurrent(rowKey(row)) };
}
