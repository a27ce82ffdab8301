import type { Action } from '../contract/actions.ts';
import { refuse, type Refusal } from '../ports/result.ts';
import { askBeforeForm } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { hashOf, sameHash } from './secrets.ts';

/**
 * What refuses a change before the registered value is compared (M8): the decision as far as it can be made
 * without the form's passwords, and the throttle of tries at registered values. Nothing is used up but a try.
 */
export async function earlyRefusal(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<Refusal | null> {
  const decision = await askBeforeForm(deps, caller, action);
  if (!decision.allow) return refuse(decision.code);
  const free = await deps.limiter.take('currentValuePerAccount', caller.session.accountId);
  return free.ok ? null : refuse('rate_limited', { retryAfterSeconds: free.retryAfterSeconds });
}

/** Whether a registered value was typed in full. In constant time: to a thief of the session it is a secret. */
export function typedInFull(typed: string, registered: string): boolean {
  return sameHash(hashOf(typed), hashOf(registered));
}
