import { guardedActions } from '../contract/policyWords.ts';
import type { EnforcementView, Permission } from '../contract/views.ts';
import { curable, requirementsFor } from '../policies/decide.ts';
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
    const requirements = requirementsFor(
      { action, amountYen: 0 },
      { passkeyCount: loaded.passkeys.length },
      deps.policy,
      deps.clock.nowMs(),
    );
    const lists = requirements.map(({ verify }) => verify).filter((list) => list.length > 0);
    const wanted = (lists[0] ?? []).filter((method) => lists.every((list) => list.includes(method)));
    const verify = methodsOf(wanted, loaded.account, loaded.passkeys, deps);
    return {
      action,
      state: decision.allow ? 'allowed' : curable.includes(decision.code) ? 'verify' : 'refused',
      code: decision.allow ? null : decision.code,
      needs: { verify, password: requirements.find(({ password }) => password !== null)?.password ?? null },
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
