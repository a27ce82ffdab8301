import type { AccountRecord } from '../../ports/records.ts';
import { noticeOfUnlockedLogin } from '../../services/mailTexts/index.ts';
import { notify } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

/** Takes the lock off customer code and password after a new identity check (L3). Refusal: `nothing_to_do`. */
export async function unlockLogin(deps: HelpDesk, account: AccountRecord): Promise<Done | OperatorRefusal> {
  if (account.lockedAtMs === null) return { ok: false, code: 'nothing_to_do' };
  const atMs = deps.clock.nowMs();
  await deps.stores.legacyLogins.clearFailures(account.id);
  return {
    ok: true,
    detail: { lockedAtMs: account.lockedAtMs },
    tell: (now) =>
      notify(deps, now, 'loginUnlocked', noticeOfUnlockedLogin(now.language, { ...deps.policy, atMs })),
  };
}
