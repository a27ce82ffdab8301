import { guardsCredentials } from '../policies/decide.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { ServiceDeps } from './deps.ts';

/** What customer code and password may do for an account now. */
export type OldLogin = 'open' | 'locked' | 'passkeyToo' | 'blocked';

/**
 * Whether the old login is locked (M10, L3), and what is left of it once a passkey exists: all (D6), nothing
 * without the passkey (R5), or nothing at all. When the last passkey is deleted it is open again (R6).
 */
export async function stateOfOldLogin(deps: ServiceDeps, account: AccountRecord): Promise<OldLogin> {
  if (account.lockedAtMs !== null) return 'locked';
  const { afterPasskey } = deps.policy.legacy;
  const effective =
    afterPasskey === 'coexist' && guardsCredentials(deps.policy, deps.clock.nowMs())
      ? 'passkeyToo'
      : afterPasskey;
  if (effective === 'coexist') return 'open';
  const passkeys = await deps.stores.passkeys.listByAccount(account.id);
  return passkeys.length > 0 ? effective : 'open';
}
