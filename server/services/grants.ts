import canonicalize from 'canonicalize';
import type { Action } from '../contract/actions.ts';
import type { StepUpMethod } from '../contract/policyWords.ts';
import type { GrantRecord } from '../ports/records.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { isAlive } from './expiry.ts';

/** The canonical JSON (RFC 8785) of an action: what is signed, and what a grant is good for. */
export function canonicalAction(action: Action): string {
  const text = canonicalize(action);
  if (text === undefined) throw new Error('An action without JSON form');
  return text;
}

function ttlMs(deps: ServiceDeps): number {
  return deps.policy.session.stepUpMinutes * 60_000;
}

/** Keeps the verification that was just given for this action. */
export function giveGrant(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: string,
  by: StepUpMethod,
): Promise<void> {
  const expiresAtMs = deps.clock.nowMs() + ttlMs(deps);
  return deps.stores.grants.put({ sessionId: caller.session.id, action, by, expiresAtMs });
}

/** The live verification for this action, if one stands. */
export async function findGrant(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<GrantRecord | null> {
  const grant = await deps.stores.grants.find(caller.session.id, canonicalAction(action));
  return grant && isAlive(grant.expiresAtMs, ttlMs(deps), deps.clock.nowMs()) ? grant : null;
}

/** SECURITY: S-13. Uses the verification up. True for exactly one caller, and only while it is alive. */
export async function takeGrant(deps: ServiceDeps, caller: SignedInCaller, action: Action): Promise<boolean> {
  const grant = await deps.stores.grants.consume(caller.session.id, canonicalAction(action));
  return grant !== null && isAlive(grant.expiresAtMs, ttlMs(deps), deps.clock.nowMs());
}
