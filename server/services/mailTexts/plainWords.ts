const wordsCharsMax = 80;

/**
 * Words that somebody else chose (a passkey's name, a client's description) as one harmless line of a mail: no
 * line breaks, nothing that reorders or hides text, and nothing that a mail program makes a link of. Without this,
 * a passkey named like an address would keep its own notice from being sent (T-MAIL-1).
 */
export function plainWords(words: string): string {
  const oneLine = words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFKC')
    .replace(/:\/+/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])[.。](?=\p{L})|(?<=www)\./giu, ' ')
    .trim();
  const chars = Array.from(oneLine);
  return chars.length > wordsCharsMax ? `${chars.slice(0, wordsCharsMax).join('')}…` : oneLine;
}
