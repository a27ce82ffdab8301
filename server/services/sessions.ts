import type { Action } from '../contract/actions.ts';
import type { Policy } from '../contract/policy.ts';
import type { SessionStrength } from '../contract/policyWords.ts';
import type { SessionRow, SessionView, SignInMethod } from '../contract/views.ts';
import { endAfterAccess, isLive, nextEnd, openWindow } from '../policies/sessionWindow.ts';
import type { SessionRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { Caller, ServiceDeps, SignedInCaller } from './deps.ts';
import { authorise } from './authorise.ts';
import { findGrant } from './grants.ts';
import { maskTail } from './masking.ts';
import { recordAllowed } from './record.ts';
import { hashOf, newId, newSecret, sameHash } from './secrets.ts';

/** The time of the last access is written at most this often. */
export const lastSeenStepMs = 60_000;

/** A session together with the secret that only its client's cookie holds. */
export interface IssuedSession {
  session: SessionRecord;
  secret: string;
}

/** Opens a session; the one that the client had before ends. */
export async function openSession(
  deps: ServiceDeps,
  caller: Caller,
  accountId: string,
  opened: { method: SignInMethod; strength: SessionStrength },
): Promise<IssuedSession> {
  const nowMs = deps.clock.nowMs();
  const secret = newSecret(deps.random);
  const session: SessionRecord = {
    id: newId(deps.random),
    accountId,
    secretHash: hashOf(secret),
    ...opened,
    elevation: null,
    signedInAtMs: nowMs,
    verifiedAtMs: nowMs,
    lastSeenAtMs: nowMs,
    ...openWindow(rulesFor(opened.strength, deps.policy), nowMs),
    lockedAtMs: null,
    client: caller.client,
  };
  await deps.stores.sessions.add(session, deps.policy.session.maxPerAccount);
  if (caller.session) await deps.stores.sessions.remove(caller.session.accountId, caller.session.id);
  return { session, secret };
}

/** A session that the help desk made possible is for a passkey made or deleted, and over as soon as that takes (R7). */
function rulesFor(strength: SessionStrength, { session, recovery }: Policy): Policy['session'] {
  if (strength !== 'recovery') return session;
  return { ...session, absoluteMinutes: Math.min(session.absoluteMinutes, recovery.windowMinutes) };
}

/**
 * The live session behind a cookie, or null. `access` says whether the request is one of the customer's own:
 * only such a one may extend the session (M9).
 */
export async function findSession(
  deps: ServiceDeps,
  cookie: { id: string; secret: string },
  access: boolean,
): Promise<SessionRecord | null> {
  const session = await deps.stores.sessions.find(cookie.id);
  if (!session || !sameHash(session.secretHash, hashOf(cookie.secret))) return null;
  const nowMs = deps.clock.nowMs();
  if (!isLive(deps.policy.session, session, nowMs)) return null;
  // Whoever holds a locked session is not known to be the customer, so nothing they do extends it.
  if (!access || session.lockedAtMs !== null) return session;
  const endsAtMs = endAfterAccess(deps.policy.session, session, nowMs);
  if (endsAtMs === session.endsAtMs && nowMs - session.lastSeenAtMs < lastSeenStepMs) return session;
  const touched = { ...session, endsAtMs, lastSeenAtMs: nowMs };
  const alive = await deps.stores.sessions.update(session.id, { endsAtMs, lastSeenAtMs: nowMs });
  return alive ? touched : null;
}

/** How a session stands now, whoever asks. */
export async function standingOf(deps: ServiceDeps, id: string): Promise<'live' | 'locked' | 'over'> {
  const session = await deps.stores.sessions.find(id);
  if (!session || !isLive(deps.policy.session, session, deps.clock.nowMs())) return 'over';
  return session.lockedAtMs === null ? 'live' : 'locked';
}

/** SECURITY: S-14. Notes a verification inside the session and gives it a new secret (ASVS 7.2.4). */
export async function rotateSession(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<IssuedSession | null> {
  const secret = newSecret(deps.random);
  const change = { secretHash: hashOf(secret), verifiedAtMs: deps.clock.nowMs() };
  const alive = await deps.stores.sessions.update(caller.session.id, change);
  return alive ? { session: { ...caller.session, ...change }, secret } : null;
}

/** Starts a new window for a session whose customer has just verified for it. */
export async function renewSession(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<Result<SessionRecord>> {
  const decision = await authorise(deps, caller, { kind: 'renewSession' });
  if (!decision.allow) return refuse(decision.code);
  const nowMs = deps.clock.nowMs();
  const endsAtMs = nextEnd(deps.policy.session, caller.session.absoluteEndsAtMs, nowMs);
  const alive = await deps.stores.sessions.update(caller.session.id, { endsAtMs, lastSeenAtMs: nowMs });
  if (!alive) return refuse('signed_out');
  await recordAllowed(deps, caller, 'session.renew');
  return ok({ ...caller.session, endsAtMs, lastSeenAtMs: nowMs });
}

/** Ends the caller's own session. */
export async function signOut(deps: ServiceDeps, caller: SignedInCaller): Promise<void> {
  await deps.stores.sessions.remove(caller.session.accountId, caller.session.id);
  await recordAllowed(deps, caller, 'session.signOut');
}

/** Ends another session of the same account. */
export async function revokeSession(
  deps: ServiceDeps,
  caller: SignedInCaller,
  id: string,
): Promise<Result<Record<string, never>>> {
  const removed = await deps.stores.sessions.remove(caller.session.accountId, id);
  if (!removed) return refuse('not_found');
  await recordAllowed(deps, caller, 'session.revoke');
  return ok({});
}

/** The account's live sessions, the caller's own marked. */
export async function listSessions(deps: ServiceDeps, caller: SignedInCaller): Promise<SessionRow[]> {
  const sessions = await deps.stores.sessions.listByAccount(caller.session.accountId, deps.clock.nowMs());
  const newestFirst = sessions.toSorted((a, b) => b.lastSeenAtMs - a.lastSeenAtMs);
  return newestFirst.map((session) => ({
    id: session.id,
    current: session.id === caller.session.id,
    method: session.method,
    signedInAtMs: session.signedInAtMs,
    lastSeenAtMs: session.lastSeenAtMs,
    endsAtMs: session.endsAtMs,
    client: session.client,
  }));
}

/** What the client may know of its session. */
export async function viewSession(deps: ServiceDeps, session: SessionRecord): Promise<SessionView> {
  const [account, passkeys] = await Promise.all([
    deps.stores.accounts.findById(session.accountId),
    deps.stores.passkeys.listByAccount(session.accountId),
  ]);
  if (!account) throw new Error('A session without account');
  return {
    id: session.id,
    account: {
      id: account.id,
      displayName: account.displayName,
      customerCodeMasked: maskTail(account.customerCode),
    },
    method: session.method,
    signedInAtMs: session.signedInAtMs,
    endsAtMs: session.endsAtMs,
    absoluteEndsAtMs: session.absoluteEndsAtMs,
    passkeyCount: passkeys.length,
    strength: session.strength,
    elevatedUntilMs: elevatedUntilMs(deps, session),
    lockedAtMs: session.lockedAtMs,
  };
}

/** When the time without further verification of orders ends; null: there is none now. */
function elevatedUntilMs({ policy, clock }: ServiceDeps, { elevation }: SessionRecord): number | null {
  if (!elevation) return null;
  const untilMs = elevation.atMs + policy.actions.trade.elevationMinutes * 60_000;
  return untilMs > clock.nowMs() ? untilMs : null;
}

/**
 * Opens the time in which trading needs no further verification. Refusals: those of `authorise`, and
 * `step_up_unavailable` where the policy knows no such time.
 */
export async function elevate(deps: ServiceDeps, caller: SignedInCaller): Promise<Result<SessionRecord>> {
  if (deps.policy.actions.trade.elevationMinutes === 0) return refuse('step_up_unavailable');
  const action: Action = { kind: 'elevate', action: 'trade' };
  const grant = await findGrant(deps, caller, action);
  // Decided first, so that a session that cannot trade at all is not asked to verify in vain.
  const decision = await authorise(deps, caller, action);
  if (!decision.allow) return refuse(decision.code);
  if (!grant) return refuse('step_up_required');
  const elevation = { by: grant.by, atMs: deps.clock.nowMs() };
  const alive = await deps.stores.sessions.update(caller.session.id, { elevation });
  if (!alive) return refuse('signed_out');
  await recordAllowed(deps, caller, 'session.elevate');
  return ok({ ...caller.session, elevation });
}
