import { useCallback, useState } from 'react';
import type { Watchlists } from './watchlists.ts';

export type Change = (how: (old: Watchlists) => Watchlists) => void;
/** A change that takes something away, with the words that say so, and what puts it back. */
export type UndoableChange = (
  words: string,
  how: (old: Watchlists) => Watchlists,
  back: (now: Watchlists) => Watchlists,
) => void;

export interface Undo {
  words: string;
  run: () => void;
}

/**
 * One step back after something was taken away, until the next change. Only this is put back: another panel or PC
 * may have changed the lists since.
 */
export function useUndo(keep: Change) {
  const [taken, setTaken] = useState<{ words: string; back: (now: Watchlists) => Watchlists } | null>(null);
  const change = useCallback<Change>(
    (how) => {
      setTaken(null);
      keep(how);
    },
    [keep],
  );
  const changeUndoably: UndoableChange = (words, how, back) => {
    keep(how);
    setTaken({ words, back });
  };
  const undo: Undo | null = taken && { words: taken.words, run: () => change(taken.back) };
  return { change, changeUndoably, undo };
}
