import { createHash } from 'node:crypto';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Action } from '../contract/actions.ts';
import type { StepUpMethod } from '../contract/policyWords.ts';
import type { AddressView } from '../contract/views.ts';
import type { AuthenticationResponse, RequestOptions } from '../contract/webauthn.ts';
import type { AccountRecord, ChallengeRecord, PasskeyRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { challengeTtlMs, consumeChallenge, openChallenge, sessionHolder } from './challenges.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { canonicalAction, findGrant, giveGrant } from './grants.ts';
import { checkCode, sendCode, type CodeSent } from './mailedCode.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { methodsOf } from './factors.ts';
import { maskAddress } from './masking.ts';
import { stepUpCodeMail } from './mailTexts/index.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { hashOf, newId, toBase64Url } from './secrets.ts';
import { rotateSession, type IssuedSession } from './sessions.ts';
import { methodsWanted } from './wishes.ts';
import { verifyAssertion } from './webauthn/verifyAssertion.ts';

export interface StepUpOffer {
  methods: StepUpMethod[];
  addresses: AddressView[];
  granted: boolean;
}

/** The ways this customer can verify for the action. */
async function offered(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<{ account: AccountRecord; passkeys: PasskeyRecord[]; methods: StepUpMethod[] }> {
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  const methods = methodsOf(methodsWanted(action, deps.policy), account, passkeys, deps.policy);
  return { account, passkeys, methods };
}

/** How the action can be verified by this customer, and whether that is still needed. */
export async function offerStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<StepUpOffer> {
  const { account, methods } = await offered(deps, caller, action);
  return {
    methods,
    addresses: account.addresses.map(({ id, address, verified }) => ({
      id,
      masked: maskAddress(address),
      verified,
    })),
    granted: (await findGrant(deps, caller, action)) !== null,
  };
}

/** The challenge of a step-up: SHA-256 over 32 random bytes and the canonical action (DESIGN.md section 7). */
export function stepUpChallenge(actionRandom: Uint8Array, action: string): string {
  return createHash('sha256').update(actionRandom).update(action, 'utf8').digest('base64url');
}

/** Opens a step-up by passkey. Refusal: `step_up_unavailable`. */
export async function startStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<Result<{ ceremonyId: string; options: RequestOptions }>> {
  const { account, passkeys, methods } = await offered(deps, caller, action);
  if (!methods.includes('passkey')) return refuse('step_up_unavailable');
  const canonical = canonicalAction(action);
  const actionRandom = deps.random.bytes(32);
  const challenge = stepUpChallenge(actionRandom, canonical);
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
  const ceremonyId = await openChallenge(deps, caller, sessionHolder(caller), {
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
 * receipt is kept. Refusals: `challenge_expired`, `passkey_refused`.
 */
export async function finishStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { ceremonyId, response }: { ceremonyId: string; response: AuthenticationResponse },
): Promise<Result<IssuedSession>> {
  const event = 'stepUp.passkey';
  const consumed = await consumeChallenge(deps, caller, sessionHolder(caller), 'stepUp', ceremonyId);
  if (!consumed.ok) return refuseAndRecord(deps, caller, event, 'challenge_expired', consumed);
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
  await keepReceipt(deps, consumed.challenge, passkey, response);
  return grant(deps, caller, 'passkey', consumed.challenge.action);
}

async function keepReceipt(
  deps: ServiceDeps,
  challenge: ChallengeRecord,
  passkey: PasskeyRecord,
  { response }: AuthenticationResponse,
): Promise<void> {
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
}

/** Mails the code of a step-up. Refusals: `step_up_unavailable` and those of `sendCode`. */
export async function sendStepUpCode(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { action: Action; addressId: string },
): Promise<Result<CodeSent>> {
  const { account, methods } = await offered(deps, caller, input.action);
  if (!methods.includes('mailCode')) return refuse('step_up_unavailable');
  const address = account.addresses.find(({ id }) => id === input.addressId);
  const scope = codeScope(caller, canonicalAction(input.action));
  const sent = await sendCode(deps, { scope, accountId: account.id, address }, (code) =>
    stepUpCodeMail(account.language, { code, action: input.action, ...deps.policy }),
  );
  if (!sent.ok) return refuseAndRecord(deps, caller, 'stepUp.codeSend', sent.code, sent);
  await recordAllowed(deps, caller, 'stepUp.codeSend');
  return sent;
}

/** Verifies by mailed code. Refusals: `step_up_unavailable` and those of `checkCode`. */
export async function checkStepUpCode(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { action: Action; code: string },
): Promise<Result<IssuedSession>> {
  const event = 'stepUp.code';
  const { methods } = await offered(deps, caller, input.action);
  if (!methods.includes('mailCode')) return refuse('step_up_unavailable');
  const action = canonicalAction(input.action);
  const checked = await checkCode(deps, codeScope(caller, action), caller.session.accountId, input.code);
  if (!checked.ok) return refuseAndRecord(deps, caller, event, checked.code, checked);
  return grant(deps, caller, 'mailCode', action);
}

function codeScope(caller: SignedInCaller, action: string): string {
  return `stepUp:${caller.session.id}:${hashOf(action)}`;
}

async function grant(
  deps: ServiceDeps,
  caller: SignedInCaller,
  by: StepUpMethod,
  action: string | null,
): Promise<Result<IssuedSession>> {
  if (action === null) throw new Error('A step-up without action');
  await giveGrant(deps, caller, action, by);
  const issued = await rotateSession(deps, caller);
  if (!issued) return refuse('signed_out');
  await recordAllowed(deps, caller, `stepUp.${by}`, { detail: { action } });
  return ok(issued);
}
