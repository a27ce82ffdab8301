import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';

/** Escape anywhere in an element that takes no keys itself. */
export function useEscape(element: RefObject<HTMLElement | null>, run: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    target.addEventListener('keydown', listen);
    return () => target.removeEventListener('keydown', listen);
  }, [element]);
}
