import { useQuery } from '@tanstack/react-query';
import type { InstrumentView } from '../../../server/contract/marketData.ts';
import { queries } from '../queries.ts';
import { useSession } from '../session/sessionStore.ts';
import { InstrumentBook } from './InstrumentBook.ts';

export { findInstruments } from './findInstruments.ts';
export { decimalsOf, onTick, stepPrice, tickAt } from './ticks.ts';
export { parsePrice } from './parsePrice.ts';
export type { InstrumentBook } from './InstrumentBook.ts';

const noInstruments = new InstrumentBook([]);
const books = new WeakMap<readonly InstrumentView[], InstrumentBook>();

function bookOf(list: readonly InstrumentView[]): InstrumentBook {
  const book = books.get(list) ?? new InstrumentBook(list);
  books.set(list, book);
  return book;
}

/** The issues of the market with names, lots, ticks and today's limits; empty until they are there. */
export function useInstruments(): InstrumentBook {
  const isIn = useSession(({ state }) => state.status === 'in');
  const list = useQuery({ ...queries.instruments, enabled: isIn }).data?.instruments;
  return list === undefined ? noInstruments : bookOf(list);
}
