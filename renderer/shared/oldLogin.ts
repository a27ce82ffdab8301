import type { PublicPolicy } from '../../server/contract/policy.ts';

/** What customer code and password still do beside a passkey. `coexistUntil`: as before, until enforcement begins. */
export type OldLogin = PublicPolicy['legacy']['afterPasskey'] | 'coexistUntil';

/** D6, R5, and what enforcement makes of them where it guards the means of signing in as well (L1, L8). */
export function oldLoginBesidePasskey(
  { legacy, enforcement }: Pick<PublicPolicy, 'legacy' | 'enforcement'>,
  enforced: boolean,
): OldLogin {
  if (legacy.afterPasskey !== 'coexist' || !enforcement.credentials || enforcement.from === null) {
    return legacy.afterPasskey;
  }
  return enforced ? 'passkeyToo' : 'coexistUntil';
}
