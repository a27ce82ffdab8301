import { useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import type { Trade } from '../../../shared/markets/trades.ts';

interface Paused {
  /** What is shown: it stands still while somebody reads or chooses in it. */
  shown: readonly Trade[];
  paused: boolean;
  /** Trades that came since. */
  fresh: number;
  /** For the element around the list. */
  watch: {
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: () => void;
  };
}

/** Holds a list while the pointer is over it, or the keyboard is in it. */
export function usePaused(trades: readonly Trade[]): Paused {
  const [held, setHeld] = useState<readonly Trade[] | null>(null);
  const within = useRef({ pointer: false, keys: false });
  const settle = (change: Partial<{ pointer: boolean; keys: boolean }>): void => {
    Object.assign(within.current, change);
    const holds = within.current.pointer || within.current.keys;
    setHeld((now) => (holds ? (now ?? trades) : null));
  };
  const seen = held?.at(-1)?.number;
  const fresh = held === null ? 0 : trades.filter(({ number }) => seen === undefined || number > seen).length;
  return {
    shown: held ?? trades,
    paused: held !== null,
    fresh,
    watch: {
      onPointerEnter: () => settle({ pointer: true }),
      onPointerLeave: () => settle({ pointer: false }),
      // A click focuses as well, and leaves the list held by the pointer only.
      onFocus: ({ target }) => settle({ keys: target.matches(':focus-visible') }),
      onBlur: () => settle({ keys: false }),
    },
  };
}
