import type { Action } from '../contract/actions.ts';
import type { AuthenticationResponse, RequestOptions } from '../contract/webauthn.ts';
import type { ChallengeRecord, PasskeyRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { challengeTtlMs, consumeChallenge, openChallenge, sessionHolder } from './challenges.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { canonicalAction } from './grants.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { refuseAndRecord } from './record.ts';
import { newId, toBase64Url } from './secrets.ts';
import type { IssuedSession } from './sessions.ts';
import { grantStepUp, stepUpMethods } from './stepUp.ts';
import { stepUpChallenge } from './stepUpChallenge.ts';
import { verifyAssertion } from './webauthn/verifyAssertion.ts';
import { webauthnLibrary } from './webauthn/library.ts';

const event = 'stepUp.passkey';
const unlockAction = canonicalAction({ kind: 'unlockSession' });

/**
 * Opens a step-up by passkey. Refusals: `rate_limited`, `step_up_unavailable`.
 *
 * @param holder who may answer: the session, or the browser that a hand-off of it was opened in
 */
export async function startStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
  holder = sessionHolder(caller),
): Promise<Result<{ ceremonyId: string; options: RequestOptions }>> {
  const free = await deps.limiter.take('stepUpPerAccount', caller.session.accountId);
  if (!free.ok) return refuseAndRecord(deps, caller, event, 'rate_limited', free);
  const { account, passkeys, methods } = await stepUpMethods(deps, caller, action);
  if (!methods.includes('passkey')) return refuse('step_up_unavailable');
  const canonical = canonicalAction(action);
  const actionRandom = deps.random.bytes(32);
  const challenge = stepUpChallenge(actionRandom, canonical);
  const { generateAuthenticationOptions } = await webauthnLibrary();
  const options = await generateAuthenticationOptions({
    rpID: deps.relyingParty.id,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: challengeTtlMs,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  });
  const ceremonyId = await openChallenge(deps, caller, holder, {
    purpose: 'stepUp',
    challenge: options.challenge,
    accountId: account.id,
    allowedIds: passkeys.map(({ credentialId }) => credentialId),
    action: canonical,
    actionRandom: toBase64Url(actionRandom),
  });
  return ok({ ceremonyId, options: options as RequestOptions });
}

/**
 * Verifies by passkey: the session gets a new secret and a grant for exactly the action that was signed, and a
 * receipt is kept. Refusals: `challenge_expired`, `passkey_refused`, `session_locked` for anything but unlocking.
 */
export async function finishStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { ceremonyId: string; response: AuthenticationResponse },
): Promise<Result<IssuedSession>> {
  const verified = await verifyStepUp(deps, caller, input, sessionHolder(caller));
  return verified.ok ? grantStepUp(deps, caller, 'passkey', verified.value.action) : verified;
}

/** The check of a step-up by passkey alone, with its receipt. Refusals: those of `finishStepUp`. */
export async function verifyStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { ceremonyId, response }: { ceremonyId: string; response: AuthenticationResponse },
  holder: string,
): Promise<Result<{ action: string }>> {
  const consumed = await consumeChallenge(deps, caller, holder, 'stepUp', ceremonyId);
  if (!consumed.ok) return refuseAndRecord(deps, caller, event, 'challenge_expired', consumed);
  if (caller.session.lockedAtMs !== null && consumed.challenge.action !== unlockAction) {
    return refuseAndRecord(deps, caller, event, 'session_locked');
  }
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  const passkey = passkeys.find(({ credentialId }) => credentialId === response.id);
  if (!passkey)
    return refuseAndRecord(deps, caller, event, 'passkey_refused', {
      reason: 'not a passkey of the account',
    });
  const assertion = await verifyAssertion(deps.relyingParty, consumed.challenge, response, {
    passkey,
    userHandle: account.userHandle,
    userHandleRequired: false,
  });
  if (!assertion.ok) return refuseAndRecord(deps, caller, event, 'passkey_refused', assertion);
  const { signCount, backedUp } = assertion;
  await deps.stores.passkeys.recordUse(passkey.id, { signCount, backedUp, usedAtMs: deps.clock.nowMs() });
  return ok({ action: await keepReceipt(deps, consumed.challenge, passkey, response) });
}

/** Answers with the action that was signed. */
async function keepReceipt(
  deps: ServiceDeps,
  challenge: ChallengeRecord,
  passkey: PasskeyRecord,
  { response }: AuthenticationResponse,
): Promise<string> {
  if (challenge.action === null || challenge.actionRandom === null)
    throw new Error('A step-up without action');
  await deps.stores.receipts.add({
    id: newId(deps.random),
    accountId: passkey.accountId,
    action: challenge.action,
    actionRandom: challenge.actionRandom,
    credentialId: passkey.credentialId,
    publicKey: passkey.publicKey,
    origin: challenge.origin,
    rpId: challenge.rpId,
    clientDataJSON: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    createdAtMs: deps.clock.nowMs(),
  });
  return challenge.action;
}
