import { useEffect, useRef } from 'react';

/** Where a page asks for one thing, it puts focus into that field itself. */
function isInField(): boolean {
  return (
    document.activeElement instanceof HTMLInputElement && document.activeElement.closest('main') !== null
  );
}

/** Moves focus to the page's title when `place` changes, but not on the first page of a visit. */
export function useFocusTitle(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (!isInField()) document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [place]);
}
