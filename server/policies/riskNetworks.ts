/**
 * The network part of a client address: the /24 of an IPv4 address, the /48 of an IPv6 one. What is no address
 * stays as it is.
 */
export function networkOf(address: string): string {
  if (address.includes(':')) return `${groupsOf(address).slice(0, 3).join(':')}::/48`;
  const bytes = address.split('.');
  return bytes.length === 4 ? `${bytes.slice(0, 3).join('.')}.0/24` : address;
}

/**
 * Whether two networks, as `networkOf` writes them, differ in the first half. Of an IPv4 and an IPv6 network
 * nobody can tell: one line may have both.
 */
export function areFarApart(one: string, other: string): boolean {
  if (one.includes(':') !== other.includes(':')) return false;
  return firstHalf(one) !== firstHalf(other);
}

function firstHalf(network: string): string {
  const separator = network.includes(':') ? ':' : '.';
  return network.split(separator).slice(0, 2).join(separator);
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('/')[0] ?? '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right];
}
