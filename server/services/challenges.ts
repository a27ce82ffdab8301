import type { ChallengeRecord } from '../ports/records.ts';
import type { Caller, KnownBrowser, ServiceDeps, SignedInCaller } from './deps.ts';
import { isAlive } from './expiry.ts';
import { hashOf, newId } from './secrets.ts';

/** How long a ceremony may take. */
export const challengeTtlMs = 5 * 60_000;
/** Open ceremonies of one browser or session; the oldest gives way. */
export const openChallengesMax = 5;

type Content = Pick<ChallengeRecord, 'purpose' | 'challenge' | 'accountId' | 'allowedIds'> &
  Partial<Pick<ChallengeRecord, 'action' | 'actionRandom' | 'place'>>;

/** The holder of a ceremony that runs signed out. */
export function browserHolder(caller: KnownBrowser): string {
  return `browser:${hashOf(caller.browser.secret)}`;
}

/** The holder of a ceremony that runs inside a session. */
export function sessionHolder(caller: SignedInCaller): string {
  return `session:${caller.session.id}`;
}

/** Keeps a challenge for the holder and answers with the id of the ceremony. */
export async function openChallenge(
  deps: ServiceDeps,
  caller: Caller,
  boundTo: string,
  content: Content,
): Promise<string> {
  const id = newId(deps.random);
  const challenge: ChallengeRecord = {
    action: null,
    actionRandom: null,
    place: null,
    ...content,
    id,
    boundTo,
    origin: caller.origin,
    rpId: deps.relyingParty.id,
    userVerification: 'required',
    expiresAtMs: deps.clock.nowMs() + challengeTtlMs,
  };
  await deps.stores.challenges.add(challenge, openChallengesMax);
  return id;
}

/**
 * SECURITY: S-9. Takes the challenge out of the store, first of all and once, and hands it out only when it is alive and was
 * made for this purpose, this holder and this origin. A challenge that fails here is spent all the same.
 */
export async function consumeChallenge(
  deps: ServiceDeps,
  caller: Caller,
  boundTo: string,
  purpose: ChallengeRecord['purpose'],
  ceremonyId: string,
): Promise<{ ok: true; challenge: ChallengeRecord } | { ok: false; reason: string }> {
  const challenge = await deps.stores.challenges.consume(ceremonyId);
  if (!challenge) return { ok: false, reason: 'challenge unknown or used' };
  if (!isAlive(challenge.expiresAtMs, challengeTtlMs, deps.clock.nowMs())) {
    return { ok: false, reason: 'challenge expired' };
  }
  if (challenge.purpose !== purpose) return { ok: false, reason: `challenge made for ${challenge.purpose}` };
  if (challenge.boundTo !== boundTo) return { ok: false, reason: 'challenge of another client' };
  if (challenge.origin !== caller.origin) return { ok: false, reason: 'challenge of another origin' };
  return { ok: true, challenge };
}
