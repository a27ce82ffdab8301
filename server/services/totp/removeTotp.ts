import type { SecondFactorView } from '../../contract/views.ts';
import { ok, type Result } from '../../ports/result.ts';
import { authorise } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { factorsOf } from '../factors.ts';
import { loadAccountAndPasskeys } from '../loadAccount.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { tellOfChange, viewSecondFactor } from '../secondFactor.ts';

/**
 * Forgets the authenticator app. Refusals: `factor_unavailable` (there is none), `mail_unverified` (nothing would
 * be left to sign in with), and those of `authorise`.
 */
export async function removeTotp(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<Result<SecondFactorView>> {
  const event = 'secondFactor.totpRemove';
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  if (!account.totp) return refuseAndRecord(deps, caller, event, 'factor_unavailable');
  const left = factorsOf({ ...account, totp: null }, deps);
  if (left.length === 0 && passkeys.length === 0) {
    return refuseAndRecord(deps, caller, event, 'mail_unverified');
  }
  const decision = await authorise(deps, caller, { kind: 'removeTotp' });
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  await deps.stores.accounts.update(account.id, {
    totp: null,
    pendingTotp: null,
    ...(account.preferredFactor === 'totp' ? { preferredFactor: null } : {}),
  });
  await recordAllowed(deps, caller, event);
  tellOfChange(deps, account, 'totpRemoved');
  return ok(await viewSecondFactor(deps, caller));
}
