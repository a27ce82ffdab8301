import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import type { DeskDocName } from '../../../server/contract/deskApi.ts';
import { changeDeskDoc } from './desk.ts';
import { useDesk } from './deskStore.ts';
import { readDeskDoc } from './readDeskDoc.ts';

export type { DeskDocName } from '../../../server/contract/deskApi.ts';

type Change<T> = T | ((old: T) => T);

/**
 * A document of the customer's desk: shared by all who name it, kept on the relying party with every change. What
 * does not fit the schema counts as `initial`; panels stand only after the desk was read.
 *
 * @param schema defined once, outside the component; so is `initial`, when it is an object
 */
export function useDeskDoc<T>(
  name: DeskDocName,
  schema: z.ZodType<T>,
  initial: T,
): [T, (next: Change<T>) => void] {
  const json = useDesk(({ docs }) => docs[name]);
  const value = useMemo(() => readDeskDoc(json, schema, initial), [json, schema, initial]);
  const change = useCallback(
    (next: Change<T>) => writeDeskDoc(name, schema, initial, next),
    [name, schema, initial],
  );
  return [value, change];
}

/** The same without React: for stores, and for what runs beside the page. */
export function writeDeskDoc<T>(name: DeskDocName, schema: z.ZodType<T>, initial: T, next: Change<T>): void {
  const make = typeof next === 'function' ? (next as (old: T) => T) : () => next;
  changeDeskDoc(name, (old) => make(readDeskDoc(old, schema, initial)));
}
