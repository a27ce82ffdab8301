import type { SecondFactor } from '../../contract/policyWords.ts';
import type { AccountRecord } from '../../ports/records.ts';
import { noticeOfSecondFactor } from '../../services/mailTexts/index.ts';
import { notify } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

const byMail: readonly SecondFactor[] = ['mailCode', 'emoji'];

/**
 * Makes mail the second factor of a customer who is locked out of the authenticator app, and forgets the app
 * (D14). Refusals: `mail_not_offered`, `mail_unverified`, `nothing_to_do`.
 */
export async function switchToMail(deps: HelpDesk, account: AccountRecord): Promise<Done | OperatorRefusal> {
  const factor = byMail.find((candidate) => deps.policy.legacy.secondFactors.includes(candidate));
  if (!factor) return { ok: false, code: 'mail_not_offered' };
  if (!account.addresses.some(({ verified }) => verified)) return { ok: false, code: 'mail_unverified' };
  const { totp, pendingTotp, preferredFactor } = account;
  if (totp === null && pendingTotp === null && preferredFactor === factor) {
    return { ok: false, code: 'nothing_to_do' };
  }
  const atMs = deps.clock.nowMs();
  const change = { preferredFactor: factor, totp: null, pendingTotp: null };
  await deps.stores.accounts.update(account.id, change);
  return {
    ok: true,
    detail: { factor, totpRemoved: totp !== null },
    tell: (now) =>
      notify(
        deps,
        now,
        'secondFactorChanged',
        noticeOfSecondFactor(now.language, { ...deps.policy, change: factor, by: 'helpDesk', atMs }),
      ),
  };
}
