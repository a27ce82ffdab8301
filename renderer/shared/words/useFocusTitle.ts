import { useEffect, useRef } from 'react';

/** Moves focus to the page's title when `place` changes, but not on the first page of a visit. */
export function useFocusTitle(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [place]);
}
