import { useCallback, useState } from 'react';
import type { Watchlists } from './watchlists.ts';

export type Change = (how: (old: Watchlists) => Watchlists) => void;
/** A change that takes something away, with the words that say so. */
export type UndoableChange = (words: string, how: (old: Watchlists) => Watchlists) => void;

export interface Undo {
  words: string;
  run: () => void;
}

/** One step back after something was taken away, until the next change. */
export function useUndo(lists: Watchlists, keep: Change) {
  const [taken, setTaken] = useState<{ words: string; before: Watchlists } | null>(null);
  const change = useCallback<Change>(
    (how) => {
      setTaken(null);
      keep(how);
    },
    [keep],
  );
  const changeUndoably: UndoableChange = (words, how) => {
    keep(how);
    setTaken({ words, before: lists });
  };
  const undo: Undo | null = taken && { words: taken.words, run: () => change(() => taken.before) };
  return { change, changeUndoably, undo };
}
