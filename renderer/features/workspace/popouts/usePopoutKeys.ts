import { useEffect, useRef } from 'react';
import { useKeymap } from '../../../shared/commands/useKeymap.ts';
import { listenForKeys } from '../keys/listenForKeys.ts';

/** Keys act in every window of the terminal. */
export function usePopoutKeys(windows: readonly Window[]): void {
  const { keymap } = useKeymap();
  const latest = useRef(keymap);
  useEffect(() => {
    latest.current = keymap;
  });
  useEffect(() => {
    const ends = [document, ...windows.map((window) => window.document)].map((target) =>
      listenForKeys(target, () => latest.current),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [windows]);
}
