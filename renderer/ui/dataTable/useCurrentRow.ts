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
  const [current, setCurrent] = useState<{ key: string; index: number } | null>(null);
  const [seen, setSeen] = useState(selectedKey);
  if (seen !== selectedKey) {
    // Selected from elsewhere: keys go on from there.
    setSeen(selectedKey);
    setCurrent(null);
  }
  const key = current?.key ?? selectedKey ?? null;
  const found = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key);
  const fallback = Math.min(current?.index ?? 0, Math.max(0, rows.length - 1));
  const currentIndex = found < 0 ? fallback : found;
  return {
    currentIndex,
    currentKey: current?.key ?? null,
    setCurrent: (row) => setCurrent({ key: rowKey(row), index: rows.indexOf(row) }),
  };
}
