const groupChars = 4;

/** A setup key in groups of four, as people read and type it. */
export function manualKey(secret: string): string {
  return secret.match(new RegExp(`.{1,${groupChars}}`, 'g'))?.join(' ') ?? '';
}
