import type { Action } from '../contract/actions.ts';
import { assertNever } from '../contract/assertNever.ts';
import type { Policy } from '../contract/policy.ts';
import type { GuardedAction, StepUpMethod } from '../contract/policyWords.ts';
import { requirementsFor, type Wish } from '../policies/decide.ts';

/** What an action is to the policy; null: renewing and unlocking guard nothing but the session itself. */
export function wishOf(action: Action): Wish | null {
  const guarded = guardedBy(action);
  return guarded && { action: guarded, amountYen: 0 };
}

function guardedBy(action: Action): GuardedAction | null {
  switch (action.kind) {
    case 'registerPasskey':
    case 'deletePasskey':
    case 'changePassword':
    case 'changePayout':
      return action.kind;
    case 'changeAddress':
    case 'changePhone':
      return 'changeContact';
    case 'enrolTotp':
    case 'removeTotp':
    case 'preferFactor':
      return 'manageSecondFactor';
    case 'elevate':
      return action.action;
    case 'renewSession':
    case 'unlockSession':
      return null;
    default:
      return assertNever(action);
  }
}

/** The ways of verifying that will do for the action; every list of the policy has to agree. */
export function methodsWanted(
  action: Action,
  policy: Policy,
  passkeyCount: number,
  nowMs: number,
): StepUpMethod[] {
  const wish = wishOf(action);
  const any: StepUpMethod[] = ['passkey', ...policy.legacy.secondFactors];
  if (!wish) return any;
  const lists = requirementsFor(wish, { passkeyCount }, policy, nowMs).map(({ verify }) => verify);
  return any.filter((method) => lists.every((list) => list.length === 0 || list.includes(method)));
}
