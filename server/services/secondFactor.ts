import type { SecondFactorView } from '../contract/views.ts';
import type { SecondFactor } from '../contract/policyWords.ts';
import type { AccountRecord } from '../ports/records.ts';
import { ok, type Result } from '../ports/result.ts';
import { authorise } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { factorsOf } from './factors.ts';
import { loadAccount } from './loadAccount.ts';
import { noticeOfSecondFactor } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

type Change = Parameters<typeof noticeOfSecondFactor>[1]['change'];

/** The second factors of the old login, as the customer sees them. */
export async function viewSecondFactor(deps: ServiceDeps, caller: SignedInCaller): Promise<SecondFactorView> {
  const { totp, preferredFactor } = await loadAccount(deps, caller);
  return {
    offered: [...deps.policy.legacy.secondFactors],
    preferred: preferredFactor,
    totp: totp && { enrolledAtMs: totp.enrolledAtMs },
    totpPossible: deps.secretsKey !== null,
  };
}

/**
 * Sets the factor that is asked for first. Refusals: `factor_unavailable` (not set up, or not offered), and those
 * of `authorise`.
 */
export async function preferFactor(
  deps: ServiceDeps,
  caller: SignedInCaller,
  factor: SecondFactor,
): Promise<Result<SecondFactorView>> {
  const event = 'secondFactor.prefer';
  const account = await loadAccount(deps, caller);
  if (!factorsOf(account, deps).includes(factor)) {
    return refuseAndRecord(deps, caller, event, 'factor_unavailable');
  }
  const decision = await authorise(deps, caller, { kind: 'preferFactor', factor });
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  await deps.stores.accounts.update(account.id, { preferredFactor: factor });
  await recordAllowed(deps, caller, event, { detail: { factor } });
  tellOfChange(deps, account, factor);
  return ok(await viewSecondFactor(deps, caller));
}

/** Tells the customer by mail that the second factor changed. */
export function tellOfChange(deps: ServiceDeps, account: AccountRecord, change: Change): void {
  const facts = { ...deps.policy, change, by: 'customer', atMs: deps.clock.nowMs() } as const;
  notify(deps, account, 'secondFactorChanged', noticeOfSecondFactor(account.language, facts));
}
