const idForm = /^#([A-Za-z0-9_-]{22})$/;

/** The id behind `#` of the page's address; null where there is none. */
export function handOffIdIn(hash: string): string | null {
  return idForm.exec(hash)?.[1] ?? null;
}

/**
 * Takes the id out of the address, so that it stays neither in the bar nor in what somebody copies from it. The history
 * keeps the page without it.
 */
export function takeHandOffId(): string | null {
  const id = handOffIdIn(location.hash);
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
  return id;
}
