import type { AccountRecord } from '../../ports/records.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';
import { tellCustomer } from '../tellCustomer.ts';

/** Takes the lock off customer code and password after a new identity check (L3). Refusal: `nothing_to_do`. */
export async function unlockLogin(deps: HelpDesk, account: AccountRecord): Promise<Done | OperatorRefusal> {
  if (account.lockedAtMs === null) return { ok: false, code: 'nothing_to_do' };
  await deps.stores.legacyLogins.clearFailures(account.id);
  return {
    ok: true,
    detail: { lockedAtMs: account.lockedAtMs },
    tell: (now) => tellCustomer(deps, now, { kind: 'unlocked' }),
  };
}
