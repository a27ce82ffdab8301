/** Personal data as the screen may show it (M7). */

/** `taro@example.jp` -> `ta***@example.jp`: at most two characters of the name, the domain in full. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  return `${name.slice(0, Math.min(2, name.length - 1))}***${address.slice(at)}`;
}

/** All but the last four characters. */
export function maskTail(text: string): string {
  return text.slice(-4).padStart(text.length, '*');
}
