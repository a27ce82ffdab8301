import canonicalize from 'canonicalize';
import type { Action, PayoutAccount } from '../contract/actions.ts';
import type { AccountView } from '../contract/views.ts';
import type { AccountRecord } from '../ports/records.ts';
import { ok, type Result } from '../ports/result.ts';
import { viewAccount } from './account.ts';
import { authorise, type GivenPasswords } from './authorise.ts';
import { earlyRefusal } from './currentValue.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccount } from './loadAccount.ts';
import { noticeOfChangedPayout } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

const event = 'payout.change';

/** What banks put into the name of an account's holder: kana of either width, capitals, digits and a few signs. */
const holderForm = /^[ァ-ヺーｦ-ﾟA-ZＡ-Ｚ0-9０-９ 　().\-,/（）．－，／・｢｣「」]+$/u;

/**
 * Changes the bank account that money is paid out to, or sets the first one. The verification is bound to the
 * very account (L1), and from now on no money leaves for the policy's cooling-off time. Refusals: `not_online`
 * where only the help desk does it (M13), `new_value_refused`, `rate_limited`,
 * those of `authorise`.
 */
export async function changePayout(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { payout, ...given }: { payout: PayoutAccount } & GivenPasswords,
): Promise<Result<AccountView>> {
  const action: Action = { kind: 'changePayout', payout };
  const early = await earlyRefusal(deps, caller, action);
  if (early) return refuseAndRecord(deps, caller, event, early.code, early);
  const account = await loadAccount(deps, caller);
  if (!holderForm.test(payout.holder) || isSame(account.payout, payout)) {
    return refuseAndRecord(deps, caller, event, 'new_value_refused');
  }
  const decision = await authorise(deps, caller, action, given);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const atMs = deps.clock.nowMs();
  await deps.stores.accounts.update(account.id, { payout: { ...payout, changedAtMs: atMs } });
  await recordAllowed(deps, caller, event);
  const { coolingOffHours } = deps.policy.payout;
  const facts = { ...deps.policy, payout, coolingOffHours, atMs };
  notify(deps, account, 'payoutChanged', noticeOfChangedPayout(account.language, facts));
  return ok(await viewAccount(deps, caller));
}

function isSame(registered: AccountRecord['payout'], payout: PayoutAccount): boolean {
  if (!registered) return false;
  const { changedAtMs: _changedAtMs, ...account } = registered;
  return canonicalize(account) === canonicalize(payout);
}
