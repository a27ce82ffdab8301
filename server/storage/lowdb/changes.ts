/** What a change of the document did. `value` is handed out as a copy. */
export interface Change<T> {
  changed: boolean;
  value: T;
}

export function changed<T>(value: T): Change<T> {
  return { changed: true, value };
}

export function unchanged<T>(value: T): Change<T> {
  return { changed: false, value };
}

/** For stores whose sweeps are alike: takes out what is over, and tells how many that were. */
export function removeWhere<T>(table: Map<string, T>, isOver: (record: T) => boolean): Change<number> {
  const over = [...table].filter(([, record]) => isOver(record));
  for (const [key] of over) table.delete(key);
  return { changed: over.length > 0, value: over.length };
}

/** Ids are random: one that is there already is a bug of the caller, and nothing is overwritten. */
export function insertNew<T>(table: Map<string, T>, key: string, record: T): void {
  if (table.has(key)) throw new Error('A record with this id exists already.');
  table.set(key, structuredClone(record));
}
