import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Focus on the one field of a dialog; after the dialog has opened, which puts focus on its title first. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
