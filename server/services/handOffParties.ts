import type { HandOffPurpose, HandOffStep } from '../contract/handOff.ts';
import { handOffTtlMs } from '../contract/handOff.ts';
import { isLive } from '../policies/sessionWindow.ts';
import type { HandOffRecord, SessionRecord } from '../ports/records.ts';
import { browserHolder, sessionHolder } from './challenges.ts';
import type { Caller, KnownBrowser, ServiceDeps, SignedInCaller } from './deps.ts';
import { isAlive } from './expiry.ts';
import { canonicalAction } from './grants.ts';
import { hashOf } from './secrets.ts';

const unlockAction = canonicalAction({ kind: 'unlockSession' });

/** Who a terminal is, as the hand-off is bound to it: its browser cookie, or its session where it has to have one. */
export function starterOf(caller: Caller, purpose: HandOffPurpose): string | null {
  const { browser, session } = caller;
  if (purpose === 'signIn') return browser && browserHolder({ ...caller, browser });
  return session && sessionHolder({ ...caller, session });
}

/** A locked session hands off nothing but its own unlocking. */
export function isLockedFor({ lockedAtMs }: SessionRecord, action: string | null): boolean {
  return lockedAtMs !== null && action !== unlockAction;
}

/** SECURITY: HO-3. The holder of a challenge of this hand-off in this browser; it answers for nothing else. */
export function ceremonyHolder(handOff: HandOffRecord, caller: KnownBrowser): string {
  return `handOff:${handOff.id}:${browserHolder(caller)}`;
}

/** The live hand-off that this browser opened, when it stands at one of these steps. */
export async function findOpened(
  deps: ServiceDeps,
  caller: KnownBrowser,
  id: string,
  steps: readonly HandOffStep[],
): Promise<HandOffRecord | null> {
  const handOff = await deps.stores.handOffs.find(id);
  if (!handOff || !isAlive(handOff.expiresAtMs, handOffTtlMs, deps.clock.nowMs())) return null;
  if (handOff.openedBy !== browserHolder(caller)) return null;
  return steps.includes(handOff.step) ? handOff : null;
}

/**
 * The browser as it acts for the session that started the hand-off. It never gets that session; null: the session
 * is over.
 */
export async function actingFor(
  deps: ServiceDeps,
  caller: KnownBrowser,
  { sessionId }: HandOffRecord,
): Promise<SignedInCaller | null> {
  const session = sessionId === null ? null : await deps.stores.sessions.find(sessionId);
  if (!session || !isLive(deps.policy.session, session, deps.clock.nowMs())) return null;
  return { ...caller, session };
}

/** What the audit log calls a hand-off: its lines belong together, its id stays out of them. */
export function traceOf(id: string): { handOff: string } {
  return { handOff: hashOf(id).slice(0, 12) };
}
