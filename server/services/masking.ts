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

/** The network of a client's address: `203.0.113.7` -> `203.0.113.*`, `2001:db8:1:2::/64` -> `2001:db8:*`. */
export function maskNetwork(address: string): string {
  const four = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address);
  if (four) return `${four[1]}.*`;
  return address.includes(':') ? `${address.split(':').slice(0, 2).join(':')}:*` : '*';
}
