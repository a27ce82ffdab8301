/** Small choices kept on this PC. Storage may be full or forbidden; then a choice lasts until the page closes. */
const prefix = 'tegata.';
const choices = ['language', 'theme'] as const;
type Choice = (typeof choices)[number];

export function recall(key: Choice): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: Choice, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Nothing to do and nothing worth telling.
  }
}

/** Removes all that was ever kept here but these choices, whoever kept it: what is added later is forgotten as well. */
export function forgetAllButChoices(): void {
  const stay = new Set<string>(choices.map((key) => prefix + key));
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    for (const name of names) if (name.startsWith(prefix) && !stay.has(name)) localStorage.removeItem(name);
  } catch {
    // Storage is forbidden, so nothing was kept.
  }
}
