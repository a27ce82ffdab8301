export interface Stand<R> {
  /** The row that is shown as current: arrows go on from there. */
  index: number;
  /** The row that keys act on. Null: none was chosen, or it is not there any more. */
  chosen: R | null;
}

/**
 * Where keys stand in a table. The row of `key` is followed when rows move; when it goes away, the row that slides
 * into its place is shown as current, but nobody has chosen it.
 */
export function standOf<R>(
  rows: readonly R[],
  rowKey: (row: R) => string,
  key: string | null,
  place: number,
): Stand<R> {
  const found = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key);
  const index = found < 0 ? Math.min(place, Math.max(0, rows.length - 1)) : found;
  return { index, chosen: rows[found] ?? null };
}
