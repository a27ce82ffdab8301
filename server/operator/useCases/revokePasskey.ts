import type { AccountRecord } from '../../ports/records.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';
import { tellCustomer } from '../tellCustomer.ts';

/**
 * Takes a passkey off the account, the last one too: a stolen phone must not stay a key because a policy keeps
 * customers from deleting it. Live sessions go on; `revokeSessions` ends them. Refusal: `not_found`.
 */
export async function revokePasskey(
  deps: HelpDesk,
  account: AccountRecord,
  { passkeyId }: { passkeyId: string },
): Promise<Done | OperatorRefusal> {
  const passkeys = await deps.stores.passkeys.listByAccount(account.id);
  const passkey = passkeys.find(({ id }) => id === passkeyId);
  if (!passkey) return { ok: false, code: 'not_found' };
  const outcome = await deps.stores.passkeys.remove(account.id, passkeyId, false);
  if (outcome !== 'removed') return { ok: false, code: 'not_found' };
  return {
    ok: true,
    detail: { passkeyId },
    tell: (now) => tellCustomer(deps, now, { kind: 'passkeyRevoked', passkey }),
  };
}
