import type { Endpoint } from '../contract/api.ts';
import type { Action } from '../contract/actions.ts';

/** Reads about nobody, the lock itself, signing out, and signing in again, which replaces the session. */
const alwaysOpen: ReadonlySet<Endpoint> = new Set([
  'health',
  'policy',
  'enforcement',
  'session',
  'sessionLock',
  'sessionUnlock',
  'signOut',
  'signInPasskeyOptions',
  'signInPasskeyVerify',
  'signInPassword',
  'signInCodeSend',
  'signInCodeVerify',
  'signInTotpVerify',
  'signInEmojiSend',
  'signInEmojiVerify',
  // Their services look at the wish: a locked session hands off nothing but its unlocking. The browser's steps are
  // about the session of the terminal, not about one the browser itself may have.
  'handOffStart',
  'handOffWatch',
  'handOffRedeem',
  'handOffEnd',
  'handOffOpen',
  'handOffChoose',
  'handOffOptions',
  'handOffAnswer',
  'demoAccounts',
  'demoClock',
  'demoMails',
]);

/** Whose body holds no action: the challenge does, and `finishStepUp` looks at it. */
const decidedByChallenge: Endpoint = 'stepUpPasskeyVerify';

/** Verifying, but for `unlockSession` only. */
const openForUnlocking: ReadonlySet<Endpoint> = new Set([
  'stepUpOffer',
  'stepUpPasskeyOptions',
  'stepUpCodeSend',
  'stepUpCodeVerify',
  'stepUpTotpVerify',
  'stepUpEmojiSend',
  'stepUpEmojiVerify',
]);

/**
 * SECURITY: S-23. Whether a locked session gets an answer from this endpoint. Whatever is not named here is refused, so
 * that an endpoint somebody adds later is closed until somebody opens it.
 */
export function answersWhenLocked(endpoint: Endpoint, body: unknown): boolean {
  if (alwaysOpen.has(endpoint) || endpoint === decidedByChallenge) return true;
  const { action } = body as { action?: Action };
  return openForUnlocking.has(endpoint) && action?.kind === 'unlockSession';
}
