import type { Environment } from '../../ipc/contract.ts';

export type MacAuthenticator = Environment['macAuthenticators'][number];

/** rpId of the embedded relying party. */
export const embeddedRpId = 'tegata.localhost';

/**
 * Which of the two macOS authenticators answers. Apple's passkey sheet needs a domain that vouches for the app,
 * which a .localhost name never can: without this choice the embedded demo would fail for certain.
 */
export function platformAuthenticator(rpId: string): MacAuthenticator {
  return rpId === embeddedRpId ? 'touchID' : 'platformPasskeys';
}
