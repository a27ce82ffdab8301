import { useMemo } from 'react';
import { useDeskDoc } from '../desk/useDeskDoc.ts';
import { hotkeysSchema, keymapOf, noHotkeys } from './keymap.ts';
import type { Hotkeys, Keymap } from './keymap.ts';

/** The keys in force, and the customer's own choice of them. */
export function useKeymap(): {
  keymap: Keymap;
  hotkeys: Hotkeys;
  changeHotkeys: (change: (old: Hotkeys) => Hotkeys) => void;
} {
  const [hotkeys, changeHotkeys] = useDeskDoc('hotkeys', hotkeysSchema, noHotkeys);
  const keymap = useMemo(() => keymapOf(hotkeys), [hotkeys]);
  return { keymap, hotkeys, changeHotkeys };
}
