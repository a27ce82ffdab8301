import { guardedActions } from '../contract/policyWords.ts';
import type { EnforcementView, Permission } from '../contract/views.ts';
import { curable, requirementsOf } from '../policies/decide.ts';
import { daysUntilEnforcement, enforcedFromMs, isEnforced } from '../policies/enforcement.ts';
import { decideWish } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { methodsOf } from './factors.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';

/** What this session may do now, by the function that guards the actions themselves. */
export async function listPermissions(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<{ permissions: Permission[]; enforcement: EnforcementView }> {
  const loaded = await loadAccountAndPasskeys(deps, caller);
  const permissions = guardedActions.map((action): Permission => {
    const decision = decideWish(deps, caller, { action, amountYen: 0 }, loaded, {
      verifiedBy: null,
      passwords: [],
    });
    const [requirement] = requirementsOf(deps.policy.actions[action], 0);
    const verify = methodsOf(requirement?.verify ?? [], loaded.account, loaded.passkeys, deps);
    return {
      action,
      state: decision.allow ? 'allowed' : curable.includes(decision.code) ? 'verify' : 'refused',
      code: decision.allow ? null : decision.code,
      needs: { verify, password: requirement?.password ?? null },
    };
  });
  return { permissions, enforcement: viewEnforcement(deps) };
}

/** When passkeys become necessary, and for what. */
export function viewEnforcement({ policy: { enforcement }, clock }: ServiceDeps): EnforcementView {
  const nowMs = clock.nowMs();
  return {
    fromMs: enforcedFromMs(enforcement),
    enforced: isEnforced(enforcement, nowMs),
    daysLeft: daysUntilEnforcement(enforcement, nowMs),
    actions: enforcement.actions,
  };
}
