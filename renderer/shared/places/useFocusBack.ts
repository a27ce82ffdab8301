import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { CeremonyState } from './useCeremony.ts';

/** After a cancel or a choice of another way, focus goes back to the button that was pressed. */
export function useFocusBack(state: CeremonyState): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  const pressed = useRef<string | null>(null);
  const place = state.phase === 'idle' ? null : (state.place ?? null);
  useEffect(() => {
    if (place === null && pressed.current !== null) {
      area.current?.querySelector<HTMLElement>(`[data-testid="place-${pressed.current}"]`)?.focus();
    }
    pressed.current = place;
  }, [place]);
  return area;
}
