import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { goesOn } from '../../../shared/orders/goesOn.ts';

/** Keys anywhere in a ticket that nobody there takes: Escape, and an Enter that is held down, which sends once. */
export function useTicketKeys(form: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onEscape();
      // Chromium submits a form anew with every repeat.
    } else if (event.key === 'Enter' && goesOn(event)) event.preventDefault();
  });
  useEffect(() => {
    const target = form.current;
    if (target === null) return;
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    target.addEventListener('keydown', listen);
    return () => target.removeEventListener('keydown', listen);
  }, [form]);
}
