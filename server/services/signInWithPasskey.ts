import type { PasskeyPlace } from '../contract/policyWords.ts';
import type { AuthenticationResponse, RequestOptions } from '../contract/webauthn.ts';
import type { AccountRecord, PasskeyRecord } from '../ports/records.ts';
import { ok, type Result } from '../ports/result.ts';
import { browserHolder, challengeTtlMs, consumeChallenge, openChallenge } from './challenges.ts';
import type { Caller, KnownBrowser, ServiceDeps } from './deps.ts';
import { hintOf } from './places.ts';
import { refuseAndRecord } from './record.ts';
import { rememberSignIn } from './riskOfSignIn.ts';
import { completeSignIn, type SignedIn } from './signInDone.ts';
import { verifyAssertion } from './webauthn/verifyAssertion.ts';
import { webauthnLibrary } from './webauthn/library.ts';

const event = 'signIn.passkey';

/**
 * Opens a discoverable sign-in: nobody is named and no credential is listed, so the answer tells nothing about
 * who is a customer. User verification is required.
 *
 * @param holder who may answer: this browser, or this browser for one hand-off
 */
export async function startWithPasskey(
  deps: ServiceDeps,
  caller: KnownBrowser,
  place: PasskeyPlace | undefined,
  holder = browserHolder(caller),
): Promise<{ ceremonyId: string; options: RequestOptions }> {
  const { generateAuthenticationOptions } = await webauthnLibrary();
  const options = await generateAuthenticationOptions({
    rpID: deps.relyingParty.id,
    challenge: Uint8Array.from(deps.random.bytes(32)),
    timeout: challengeTtlMs,
    userVerification: 'required',
    allowCredentials: [],
  });
  const ceremonyId = await openChallenge(deps, caller, holder, {
    purpose: 'signIn',
    challenge: options.challenge,
    accountId: null,
    allowedIds: [],
  });
  const hints = place ? { hints: [hintOf(place)] } : {};
  return { ceremonyId, options: { ...(options as RequestOptions), ...hints } };
}

/**
 * SECURITY: S-10. Signs in with the passkey that answered. The challenge is spent before anything is looked at, and every
 * failure is the same `passkey_refused`; why, only the audit log says. Failures never lock an account, because
 * anyone who knows a credential id could cause them.
 */
export async function finishWithPasskey(
  deps: ServiceDeps,
  caller: KnownBrowser,
  input: { ceremonyId: string; response: AuthenticationResponse },
): Promise<Result<SignedIn>> {
  const verified = await verifySignIn(deps, caller, input, browserHolder(caller));
  return verified.ok ? ok(await openWithPasskey(deps, caller, verified.value)) : verified;
}

/** The check of a sign-in alone: nobody is signed in by it. Refusal: `passkey_refused`. */
export async function verifySignIn(
  deps: ServiceDeps,
  caller: KnownBrowser,
  input: { ceremonyId: string; response: AuthenticationResponse },
  holder: string,
): Promise<Result<Owned>> {
  const checked = await check(deps, caller, input, holder);
  if (!checked.ok) {
    if (checked.accountId !== null) await rememberSignIn(deps, caller, checked.accountId, 'refused');
    return refuseAndRecord(deps, caller, event, 'passkey_refused', checked);
  }
  const { account, passkey, use } = checked;
  await deps.stores.passkeys.recordUse(passkey.id, use);
  return ok({ account, passkey });
}

/** A passkey and whose it is. */
export interface Owned {
  account: AccountRecord;
  passkey: PasskeyRecord;
}

/** Opens the session of a sign-in that was verified. */
export function openWithPasskey(
  deps: ServiceDeps,
  caller: Caller,
  { account, passkey }: Owned,
): Promise<SignedIn> {
  return completeSignIn(deps, caller, account, {
    method: 'passkey',
    strength: passkey.backupEligible ? 'passkeySynced' : 'passkeyDeviceBound',
    event,
    detail: { passkeyId: passkey.id },
  });
}

type Checked =
  | { ok: true; account: AccountRecord; passkey: PasskeyRecord; use: Use }
  | { ok: false; reason: string; accountId: string | null };
type Use = { signCount: number; backedUp: boolean; usedAtMs: number };

async function check(
  deps: ServiceDeps,
  caller: KnownBrowser,
  { ceremonyId, response }: { ceremonyId: string; response: AuthenticationResponse },
  holder: string,
): Promise<Checked> {
  const consumed = await consumeChallenge(deps, caller, holder, 'signIn', ceremonyId);
  if (!consumed.ok) return { ...consumed, accountId: null };
  const passkey = await deps.stores.passkeys.findByCredentialId(response.id);
  if (!passkey) return { ok: false, reason: 'unknown credential', accountId: null };
  const { accountId } = passkey;
  const account = await deps.stores.accounts.findById(accountId);
  if (!account) throw new Error('A passkey without account');
  const assertion = await verifyAssertion(deps.relyingParty, consumed.challenge, response, {
    passkey,
    userHandle: account.userHandle,
    userHandleRequired: true,
  });
  if (!assertion.ok) return { ...assertion, accountId };
  const { signCount, backedUp } = assertion;
  return { ok: true, account, passkey, use: { signCount, backedUp, usedAtMs: deps.clock.nowMs() } };
}
