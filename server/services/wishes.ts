import type { Action } from '../contract/actions.ts';
import { assertNever } from '../contract/assertNever.ts';
import type { GuardedAction, StepUpMethod } from '../contract/policyWords.ts';
import { requirementsFor, type Wish } from '../policies/decide.ts';
import type { ServiceDeps } from './deps.ts';
import { amendedValueYen, orderValueYen } from './trading/orderValue.ts';

/** What an action is to the policy; null: renewing and unlocking guard nothing but the session itself. */
export async function wishOf(deps: Pick<ServiceDeps, 'trading'>, action: Action): Promise<Wish | null> {
  const guarded = guardedBy(action);
  return guarded && { action: guarded, amountYen: await amountYenOf(deps, action) };
}

/** Money that moves, for the amounts of the policy; orders count at the most they can be worth today. */
async function amountYenOf({ trading }: Pick<ServiceDeps, 'trading'>, action: Action): Promise<number> {
  switch (action.kind) {
    case 'placeOrder':
      return orderValueYen(await trading, action);
    case 'amendOrder':
      return amendedValueYen(await trading, action.orderId, action.change);
    case 'withdraw':
    case 'deposit':
      return action.amountYen;
    default:
      return 0;
  }
}

function guardedBy(action: Action): GuardedAction | null {
  switch (action.kind) {
    case 'registerPasskey':
    case 'deletePasskey':
    case 'changePassword':
    case 'changePayout':
    case 'withdraw':
    case 'deposit':
      return action.kind;
    case 'changeAddress':
    case 'changePhone':
      return 'changeContact';
    case 'enrolTotp':
    case 'removeTotp':
    case 'preferFactor':
      return 'manageSecondFactor';
    case 'placeOrder':
    case 'amendOrder':
      return 'trade';
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
export async function methodsWanted(
  deps: Pick<ServiceDeps, 'trading' | 'policy' | 'clock'>,
  action: Action,
  passkeyCount: number,
): Promise<StepUpMethod[]> {
  const { policy, clock } = deps;
  const wish = await wishOf(deps, action);
  const any: StepUpMethod[] = ['passkey', ...policy.legacy.secondFactors];
  if (!wish) return any;
  const lists = requirementsFor(wish, { passkeyCount }, policy, clock.nowMs()).map(({ verify }) => verify);
  return any.filter((method) => lists.every((list) => list.length === 0 || list.includes(method)));
}
