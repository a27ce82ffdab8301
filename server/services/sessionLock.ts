import type { Action } from '../contract/actions.ts';
import type { SessionStrength, StepUpMethod } from '../contract/policyWords.ts';
import { isAtLeast } from '../policies/decide.ts';
import type { SessionRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { authorise } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { recordAllowed } from './record.ts';

const unlock: Action = { kind: 'unlockSession' };

/** Of the account's ways of verifying, those that open the lock: nothing weaker than what opened the session. */
export function unlockMethods(strength: SessionStrength, methods: readonly StepUpMethod[]): StepUpMethod[] {
  const byPasskey = isAtLeast(strength, 'passkeySynced');
  return methods.filter((method) => method === 'passkey' || !byPasskey);
}

/**
 * Locks the caller's session, and ends the time in which trading needed no verification. Locking a locked session
 * changes nothing. Refusal: `signed_out`.
 */
export async function lockSession(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<Result<Record<string, never>>> {
  if (caller.session.lockedAtMs !== null) return ok({});
  const change = { lockedAtMs: deps.clock.nowMs(), elevation: null };
  const alive = await deps.stores.sessions.update(caller.session.id, change);
  if (!alive) return refuse('signed_out');
  await recordAllowed(deps, caller, 'session.lock');
  return ok({});
}

/** Opens the lock with the verification that was given for it. Refusals: `step_up_required`, `signed_out`. */
export async function unlockSession(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<Result<SessionRecord>> {
  const decision = await authorise(deps, caller, unlock);
  if (!decision.allow) return refuse(decision.code);
  const change = { lockedAtMs: null, lastSeenAtMs: deps.clock.nowMs() };
  const alive = await deps.stores.sessions.update(caller.session.id, change);
  if (!alive) return refuse('signed_out');
  await recordAllowed(deps, caller, 'session.unlock');
  return ok({ ...caller.session, ...change });
}
