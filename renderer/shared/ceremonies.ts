import type { Action } from '../../server/contract/actions.ts';
import type { ApiResponse } from '../../server/contract/api.ts';
import type { PasskeyPlace } from '../../server/contract/policyWords.ts';
import type { SessionView } from '../../server/contract/views.ts';
import { call } from '../gateways/api.ts';
import { clientError } from '../gateways/clientError.ts';
import { createPasskey, signWithPasskey } from '../gateways/passkeys.ts';
import type { Outcome } from '../gateways/refusal.ts';
import { refused } from '../gateways/refusal.ts';

/** Signs in with any passkey, wanted from one place. Nothing is typed, nobody is named. */
export async function signInWithPasskey(
  place: PasskeyPlace | undefined,
  cancel: AbortSignal,
): Promise<Outcome<SessionView>> {
  const asked = await call('signInPasskeyOptions', { body: place === undefined ? {} : { place } });
  if (!asked.ok) return asked;
  const { ceremonyId, options } = asked.value;
  const signed = await signWithPasskey(options, cancel);
  if (signed.kind !== 'done') return refused(clientError(signed.kind));
  const verified = await call('signInPasskeyVerify', { body: { ceremonyId, response: signed.response } });
  return verified.ok ? { ok: true, value: verified.value.session } : verified;
}

/** Verifies again for exactly this action, with one of the account's own passkeys. */
export async function stepUpWithPasskey(action: Action, cancel: AbortSignal): Promise<Outcome<SessionView>> {
  const asked = await call('stepUpPasskeyOptions', { body: { action } });
  if (!asked.ok) return asked;
  const { ceremonyId, options } = asked.value;
  const signed = await signWithPasskey(options, cancel);
  if (signed.kind !== 'done') return refused(clientError(signed.kind));
  const verified = await call('stepUpPasskeyVerify', { body: { ceremonyId, response: signed.response } });
  return verified.ok ? { ok: true, value: verified.value.session } : verified;
}

/** Creates a passkey in the wanted place and has it accepted. */
export async function registerPasskey(
  place: PasskeyPlace,
  cancel: AbortSignal,
): Promise<Outcome<ApiResponse<'passkeyRegisterVerify'>>> {
  const asked = await call('passkeyRegisterOptions', { body: { place } });
  if (!asked.ok) return asked;
  const { ceremonyId, options } = asked.value;
  const created = await createPasskey(options, cancel);
  if (created.kind !== 'done') return refused(clientError(created.kind));
  return call('passkeyRegisterVerify', { body: { ceremonyId, response: created.response } });
}
