import type * as Library from '@simplewebauthn/server';

let library: Promise<typeof Library> | null = null;

/**
 * The WebAuthn library, loaded once. It is a third of the relying party's code and nobody needs it before the first
 * ceremony, so the sign-in page does not wait for it: `start` and `embedded` ask for it once they listen.
 */
export function webauthnLibrary(): Promise<typeof Library> {
  return (library ??= import('@simplewebauthn/server'));
}
