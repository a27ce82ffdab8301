import aaguids from '../data/aaguids.json' with { type: 'json' };

const namesByAaguid: ReadonlyMap<string, string> = new Map(Object.entries(aaguids));

/**
 * What the maker of an authenticator calls it, for the name of a new passkey and for the list. A word for people
 * only: an AAGUID without attestation is whatever the authenticator says, so nothing is decided by it.
 *
 * @param aaguid in any case, with hyphens.
 * @returns null for the all-zero AAGUID and for those the list (server/data) does not know.
 */
export function passkeyProvider(aaguid: string): string | null {
  return namesByAaguid.get(aaguid.toLowerCase()) ?? null;
}
