import type { AccountView } from '../../../server/contract/views.ts';

export interface Prerequisites {
  /** The verified address that notices go to (D1); null blocks the registration. */
  address: string | null;
  /** Passkeys that may still be added; zero blocks the registration (D9). */
  roomLeft: number;
  ok: boolean;
}

/**
 * What must be there before a passkey can be registered. D3 (face, fingerprint or PIN on this PC) is told but
 * does not block: a phone or a key brings its own. The relying party checks all of it again.
 */
export function prerequisites(
  account: Pick<AccountView, 'addresses'>,
  count: number,
  max: number,
): Prerequisites {
  const address = account.addresses.find((one) => one.verified)?.masked ?? null;
  const roomLeft = Math.max(0, max - count);
  return { address, roomLeft, ok: address !== null && roomLeft > 0 };
}
