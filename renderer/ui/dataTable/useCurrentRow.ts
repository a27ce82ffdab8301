import { useState } from 'react';

interface CurrentRow<R> {
  currentIndex: number;
  /** Null until somebody chose a row. */
  currentKey: string | null;
  setCurrent: (row: R) => void;
}

/** The row that keys act on. It follows its row when rows move, and stays at its place when the row goes away. */
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
  const key = current ?? selectedKey ?? null;
  const found = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key);
  if (found >= 0 && found !== place) setPlace(found);
  const currentIndex = found < 0 ? Math.min(place, Math.max(0, rows.length - 1)) : found;
  return { currentIndex, currentKey: current, setCurrent: (row) => setCurrent(rowKey(row)) };
}
