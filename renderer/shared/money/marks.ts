import { useMemo, useSyncExternalStore } from 'react';
import { numberAt } from '../markets/fields.ts';
import { onNextFrame } from '../markets/frames.ts';
import { quoteTopic } from '../markets/quote.ts';
import { readTopic, watchTopic } from '../markets/topics.ts';

/** Last prices in 0.1 yen by issue; the base price before the first trade, and nothing before the issue is there. */
export type Marks = ReadonlyMap<string, number>;

function marksOf(symbols: readonly string[]): Marks {
  const marks = new Map<string, number>();
  for (const symbol of symbols) {
    const data = readTopic(quoteTopic(symbol));
    const price = data && (numberAt(data, 'l') ?? numberAt(data, 'e'));
    if (price !== null && price !== undefined) marks.set(symbol, price);
  }
  return marks;
}

const isSame = (a: Marks, b: Marks): boolean =>
  a.size === b.size && [...a].every(([symbol, price]) => b.get(symbol) === price);

/** A view of several quotes at once that changes once per frame, and only when a price did. */
function marksView(symbols: readonly string[]) {
  let marks = marksOf(symbols);
  return {
    get: () => marks,
    subscribe: (onChange: () => void) => {
      let isOver = false;
      const show = () => {
        const next = marksOf(symbols);
        if (isOver || isSame(marks, next)) return;
        marks = next;
        onChange();
      };
      const ends = symbols.map((symbol) => watchTopic(quoteTopic(symbol), () => onNextFrame(show)));
      return () => {
        isOver = true;
        for (const end of ends) end();
      };
    },
  };
}

/** The prices that holdings are valued at, live. */
export function useMarks(symbols: readonly string[]): Marks {
  const key = symbols.join(' ');
  const view = useMemo(() => marksView(key === '' ? [] : key.split(' ')), [key]);
  return useSyncExternalStore(view.subscribe, view.get);
}
