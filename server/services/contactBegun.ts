import type { Action } from '../contract/actions.ts';
import type { StepUpMethod } from '../contract/policyWords.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { isAlive } from './expiry.ts';
import { canonicalAction } from './grants.ts';
import { hashOf } from './secrets.ts';

/** The change of one address into one other. */
export type ChangeAddress = Extract<Action, { kind: 'changeAddress' }>;

/**
 * A change of address that was allowed and waits for the code from the new address. It is kept as a grant of the
 * session under a text that no action of the contract has, so that no client can have itself verified for it.
 */
function markOf(action: ChangeAddress): string {
  return `begun:${canonicalAction(action)}`;
}

/** The scope of its code: this session, this address, this new address. */
export function addressCodeScope({ session }: SignedInCaller, action: ChangeAddress): string {
  return `contact:${session.id}:${hashOf(canonicalAction(action))}`;
}

function ttlMs({ policy }: ServiceDeps): number {
  return policy.mailCode.validMinutes * 60_000;
}

export function keepBegun(
  deps: ServiceDeps,
  { session }: SignedInCaller,
  action: ChangeAddress,
  by: StepUpMethod | null,
): Promise<void> {
  return deps.stores.grants.put({
    sessionId: session.id,
    action: markOf(action),
    // Never read: a policy may have asked for no verification at all.
    by: by ?? 'mailCode',
    expiresAtMs: deps.clock.nowMs() + ttlMs(deps),
  });
}

/** Whether this very change was begun in this session and may still be confirmed. */
export async function isBegun(
  deps: ServiceDeps,
  { session }: SignedInCaller,
  action: ChangeAddress,
): Promise<boolean> {
  const mark = await deps.stores.grants.find(session.id, markOf(action));
  return mark !== null && isAlive(mark.expiresAtMs, ttlMs(deps), deps.clock.nowMs());
}

/** Ends the waiting: true for exactly one caller. */
export async function takeBegun(
  deps: ServiceDeps,
  { session }: SignedInCaller,
  action: ChangeAddress,
): Promise<boolean> {
  const mark = await deps.stores.grants.consume(session.id, markOf(action));
  return mark !== null && isAlive(mark.expiresAtMs, ttlMs(deps), deps.clock.nowMs());
}
