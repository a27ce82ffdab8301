import type { Action } from '../contract/actions.ts';
import type { PasskeyPlace } from '../contract/policyWords.ts';
import type { PasskeyView } from '../contract/views.ts';
import type { CreationOptions, RegistrationResponse } from '../contract/webauthn.ts';
import type { AccountRecord, CreatedPasskey, PasskeyRecord } from '../ports/records.ts';
import { ok, type Result } from '../ports/result.ts';
import { ask, authorise } from './authorise.ts';
import { challengeTtlMs, consumeChallenge, openChallenge, sessionHolder } from './challenges.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { noticeOfNewPasskey } from './mailTexts/index.ts';
import { maskTail } from './masking.ts';
import { notify } from './notify.ts';
import { viewPasskey } from './passkeys.ts';
import { passkeyProvider } from './passkeyProvider.ts';
import { attachmentOf, hintOf, placeOf } from './places.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { fromBase64Url, newId } from './secrets.ts';
import { verifyAttestation } from './webauthn/verifyAttestation.ts';
import { webauthnLibrary } from './webauthn/library.ts';

const event = 'passkey.register';
const action: Action = { kind: 'registerPasskey' };

/**
 * Opens the creation of a passkey in the chosen place. Refusals: `mail_unverified`, `passkey_limit`,
 * `step_up_required`, `passkey_kind_forbidden`, `rate_limited`.
 *
 * @param holder who may answer: the session, or the browser that a hand-off of it was opened in
 */
export async function startRegistration(
  deps: ServiceDeps,
  caller: SignedInCaller,
  place: PasskeyPlace,
  holder = sessionHolder(caller),
): Promise<Result<{ ceremonyId: string; options: CreationOptions }>> {
  const free = await deps.limiter.take('registerPerAccount', caller.session.accountId);
  if (!free.ok) return refuseAndRecord(deps, caller, event, 'rate_limited', free);
  const decision = await ask(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  if (!deps.policy.passkeys.createWith.includes(place)) {
    return refuseAndRecord(deps, caller, event, 'passkey_kind_forbidden');
  }
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  const options = await creationOptions(deps, account, passkeys, place);
  const ceremonyId = await openChallenge(deps, caller, holder, {
    purpose: 'register',
    challenge: options.challenge,
    accountId: account.id,
    allowedIds: [],
    place,
  });
  return ok({ ceremonyId, options: { ...(options as CreationOptions), hints: [hintOf(place)] } });
}

async function creationOptions(
  deps: ServiceDeps,
  account: AccountRecord,
  passkeys: PasskeyRecord[],
  place: PasskeyPlace,
) {
  const { generateRegistrationOptions } = await webauthnLibrary();
  return generateRegistrationOptions({
    rpName: deps.relyingParty.name,
    rpID: deps.relyingParty.id,
    userID: fromBase64Url(account.userHandle),
    userName: maskTail(account.customerCode),
    userDisplayName: account.displayName,
    challenge: Uint8Array.from(deps.random.bytes(32)),
    timeout: challengeTtlMs,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    // A fresh object every time: the library would write into its shared default otherwise
    // (facts/relying-party.md section 2d row 17).
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
      authenticatorAttachment: attachmentOf(place),
    },
    supportedAlgorithmIDs: [...deps.policy.passkeys.algorithms],
  });
}

/**
 * Keeps the new passkey. The verification given for it is used up here, so that one verification makes one
 * passkey. Refusals: `challenge_expired`, `registration_refused`, `passkey_kind_forbidden`, `step_up_required`,
 * `passkey_duplicate`, `passkey_limit`.
 */
export async function finishRegistration(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { ceremonyId: string; response: RegistrationResponse },
): Promise<Result<Registered>> {
  const verified = await verifyRegistration(deps, caller, input, sessionHolder(caller));
  return verified.ok ? keepPasskey(deps, caller, verified.value) : verified;
}

/** The check of a new passkey alone: it is not kept yet. Refusals: those of `finishRegistration` about the passkey. */
export async function verifyRegistration(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { ceremonyId, response }: { ceremonyId: string; response: RegistrationResponse },
  holder: string,
): Promise<Result<CreatedPasskey>> {
  const consumed = await consumeChallenge(deps, caller, holder, 'register', ceremonyId);
  if (!consumed.ok) return refuseAndRecord(deps, caller, event, 'challenge_expired', consumed);
  const attestation = await verifyAttestation(deps.relyingParty, deps.policy, consumed.challenge, response);
  if (!attestation.ok) return refuseAndRecord(deps, caller, event, 'registration_refused', attestation);
  const place = placeOf(consumed.challenge.place ?? 'platform', response);
  if (!deps.policy.passkeys.createWith.includes(place)) {
    return refuseAndRecord(deps, caller, event, 'passkey_kind_forbidden');
  }
  return ok({ ...attestation.credential, place, transports: response.response.transports ?? [] });
}

/** Keeps a passkey that was verified. Refusals: those of `finishRegistration` about the account. */
export async function keepPasskey(
  deps: ServiceDeps,
  caller: SignedInCaller,
  created: CreatedPasskey,
): Promise<Result<Registered>> {
  const decision = await authorise(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const passkey = recordOf(deps, caller, created);
  const added = await deps.stores.passkeys.add(passkey, deps.policy.passkeys.maxPerAccount);
  switch (added.outcome) {
    case 'duplicate':
      return refuseAndRecord(deps, caller, event, 'passkey_duplicate');
    case 'limit':
      return refuseAndRecord(deps, caller, event, 'passkey_limit');
    case 'added':
      return announce(deps, caller, added.passkey);
  }
}

/** The new passkey, and all the account has now. */
export interface Registered {
  passkey: PasskeyView;
  passkeys: PasskeyView[];
}

function recordOf(deps: ServiceDeps, caller: SignedInCaller, created: CreatedPasskey): PasskeyRecord {
  return {
    ...created,
    id: newId(deps.random),
    accountId: caller.session.accountId,
    name: passkeyProvider(created.aaguid) ?? nameOfPlace[caller.language][created.place],
    createdAtMs: deps.clock.nowMs(),
    lastUsedAtMs: null,
  };
}

/** The name of a passkey whose authenticator is not in the list; the customer can change it. */
const nameOfPlace: Record<'ja' | 'en', Record<PasskeyPlace, string>> = {
  ja: { platform: 'このパソコン', phone: 'スマートフォン', securityKey: 'セキュリティキー' },
  en: { platform: 'This PC', phone: 'Phone', securityKey: 'Security key' },
};

async function announce(
  deps: ServiceDeps,
  caller: SignedInCaller,
  passkey: PasskeyRecord,
): Promise<Result<Registered>> {
  await recordAllowed(deps, caller, event, { detail: { passkeyId: passkey.id, aaguid: passkey.aaguid } });
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  notify(deps, account, 'passkeyAdded', noticeOfNewPasskey(account.language, { passkey, ...deps.policy }));
  return ok({ passkey: viewPasskey(passkey), passkeys: passkeys.map(viewPasskey) });
}
