/** Scheme of the shell's own status pages. */
export const statusScheme = 'tegata-status';

/**
 * Origin of an address, or null where it has none that could be compared. Only parsed origins are compared:
 * a prefix test would take `http://tegata.localhost:4310.evil.example` for ours.
 */
export function originOf(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol === `${statusScheme}:`) return `${statusScheme}://${url.host}`;
    return url.origin === 'null' ? null : url.origin;
  } catch {
    return null;
  }
}

/** Whether the address lies on exactly this origin; nothing lies on an unknown origin. */
export function isOnOrigin(address: string, origin: string | null): boolean {
  return origin !== null && originOf(address) === origin;
}

export interface RequestRule {
  /** Origin of the relying party, or null while it has none. */
  readonly origin: string | null;
  /** Developer tools load their own files and source maps; true only in an unpackaged app. */
  readonly developerTools: boolean;
}

/** Whether a request of any page may leave: to the relying party (HTTP or WebSocket) and nowhere else. */
export function mayRequest(address: string, rule: RequestRule): boolean {
  if (address.startsWith(`${statusScheme}:`)) return true;
  if (rule.developerTools && address.startsWith('devtools:')) return true;
  const origin = originOf(address.replace(/^ws/i, 'http'));
  return origin !== null && origin === rule.origin;
}
