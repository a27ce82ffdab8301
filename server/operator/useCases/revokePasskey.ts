import type { AccountRecord } from '../../ports/records.ts';
import { noticeOfDeletedPasskey } from '../../services/mailTexts/index.ts';
import { notify } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

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
  const atMs = deps.clock.nowMs();
  const outcome = await deps.stores.passkeys.remove(account.id, passkeyId, false);
  if (outcome !== 'removed') return { ok: false, code: 'not_found' };
  return {
    ok: true,
    detail: { passkeyId },
    tell: (now) =>
      notify(
        deps,
        now,
        'passkeyDeleted',
        noticeOfDeletedPasskey(now.language, { ...deps.policy, passkey, by: 'helpDesk', atMs }),
      ),
  };
}
