/** Small choices kept on this PC. Storage may be full or forbidden; then a choice lasts until the page closes. */
const prefix = 'tegata.';

export function recall(key: 'language' | 'theme'): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Nothing to do and nothing worth telling.
  }
}
