import type { Session } from 'electron';
import type { AccountChooser } from './accountChoice.ts';
import { platformAuthenticator } from './platformAuthenticator.ts';

/** The part of a session that tells about WebAuthn; narrow, so that the hooks are tested without Electron. */
export type WebAuthnSession = Pick<Session, 'on'>;

/**
 * Answers Electron's questions during a ceremony. The account listener is there on every OS: since Electron 41
 * a discoverable sign-in without one is cancelled, also with a security key or a virtual authenticator. Every
 * path calls back exactly once, since the page waits until then.
 */
export function hookWebAuthn(
  session: WebAuthnSession,
  chooser: AccountChooser,
  log: (line: string) => void,
): void {
  session.on('select-webauthn-account', (_, details, callback) => {
    const frame = details.frame;
    if (frame === null || frame !== frame.top) {
      log('account choice refused: not the main frame');
      callback(null);
      return;
    }
    chooser.choose(details.accounts).then(callback, (error: unknown) => {
      log(`account choice failed: ${String(error)}`);
      callback(null);
    });
  });
  session.on('select-webauthn-authenticator', (event, callback) => {
    callback(platformAuthenticator(event.relyingPartyId));
  });
}
