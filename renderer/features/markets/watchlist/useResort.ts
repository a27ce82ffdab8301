import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Often enough to follow the market, seldom enough to read. */
const resortEveryMs = 3_000;

/** The same rows as a new list now and then, so that an order by live numbers stays true; never under the pointer. */
export function useResort<R>(
  rows: readonly R[],
  sorted: boolean,
  frame: RefObject<HTMLElement | null>,
): readonly R[] {
  const [shown, setShown] = useState({ rows, list: rows });
  if (shown.rows !== rows) setShown({ rows, list: rows });
  useEffect(() => {
    if (!sorted) return undefined;
    const timer = setInterval(() => {
      if (frame.current?.matches(':hover') === true) return;
      setShown((old) => ({ ...old, list: [...old.rows] }));
    }, resortEveryMs);
    return () => clearInterval(timer);
  }, [sorted, frame]);
  return shown.list;
}
