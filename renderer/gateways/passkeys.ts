import {
  WebAuthnAbortService,
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type {
  AuthenticationResponse,
  CreationOptions,
  RegistrationResponse,
  RequestOptions,
} from '../../server/contract/webauthn.ts';
import type { PasskeyFailure, PasskeyOutcome } from './passkeyOutcome.ts';
import { failureOf } from './passkeyOutcome.ts';
import { shell } from './shell.ts';

/**
 * Chromium clamps a page's timeout to at least three minutes, and a request may never settle at all
 * (facts/electron-webauthn.md section 1), so the limit is ours.
 */
export const passkeyTimeoutMs = 120_000;

const endListeners = new Set<() => void>();

/** Tells when a request to the OS is over, however it ended: whatever was asked for its sake can close. */
export function onPasskeyRequestEnd(listener: () => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

async function ask<T>(start: () => Promise<unknown>, cancel: AbortSignal): Promise<PasskeyOutcome<T>> {
  if (!browserSupportsWebAuthn()) return { kind: 'unsupported' };
  const timeout = AbortSignal.timeout(passkeyTimeoutMs);
  const stopped = new Promise<PasskeyFailure>((resolve) => {
    timeout.addEventListener('abort', () => resolve('timedOut'), { once: true });
    cancel.addEventListener('abort', () => resolve('cancelled'), { once: true });
    if (cancel.aborted) resolve('cancelled');
  });
  // A panel in a window of its own may have the focus; the OS answers the window that asks only while it has it.
  if (!document.hasFocus()) window.focus();
  const answered = start().then(
    (response): PasskeyOutcome<T> => ({ kind: 'done', response: response as T }),
    (error: unknown): PasskeyOutcome<T> => ({ kind: failureOf(error) }),
  );
  const outcome = await Promise.race([answered, stopped.then((kind): PasskeyOutcome<T> => ({ kind }))]);
  if (outcome.kind === 'timedOut' || outcome.kind === 'cancelled') WebAuthnAbortService.cancelCeremony();
  for (const listener of endListeners) listener();
  return outcome;
}

/** Has the OS create a passkey. Settles within `passkeyTimeoutMs` and at once when `cancel` fires. */
export function createPasskey(
  options: CreationOptions,
  cancel: AbortSignal,
): Promise<PasskeyOutcome<RegistrationResponse>> {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  return ask(() => startRegistration({ optionsJSON }), cancel);
}

/** Has the OS sign with a passkey. Settles within `passkeyTimeoutMs` and at once when `cancel` fires. */
export function signWithPasskey(
  options: RequestOptions,
  cancel: AbortSignal,
): Promise<PasskeyOutcome<AuthenticationResponse>> {
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  return ask(() => startAuthentication({ optionsJSON }), cancel);
}

/**
 * Whether passkeys may appear in the autofill of a field. Never in the shell: there it opens a modal dialog or
 * hangs (facts/electron-webauthn.md section 4), whatever feature detection says.
 */
export async function autofillIsPossible(): Promise<boolean> {
  return shell === null && browserSupportsWebAuthn() && (await browserSupportsWebAuthnAutofill());
}

/** Offers passkeys in the autofill of the field marked `webauthn`. Ends when `cancel` fires or another request starts. */
export async function offerInAutofill(
  options: RequestOptions,
  cancel: AbortSignal,
): Promise<PasskeyOutcome<AuthenticationResponse>> {
  const stop = () => WebAuthnAbortService.cancelCeremony();
  cancel.addEventListener('abort', stop, { once: true });
  try {
    const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
    const response = await startAuthentication({ optionsJSON, useBrowserAutofill: true });
    return { kind: 'done', response: response as AuthenticationResponse };
  } catch (error) {
    return { kind: failureOf(error) };
  } finally {
    cancel.removeEventListener('abort', stop);
  }
}
