import { assertNever } from '../contract/assertNever.ts';
import type { PasskeyPlace } from '../contract/policyWords.ts';
import type { RegistrationResponse } from '../contract/webauthn.ts';

/** The WebAuthn hint for a place. */
export function hintOf(place: PasskeyPlace): 'client-device' | 'hybrid' | 'security-key' {
  switch (place) {
    case 'platform':
      return 'client-device';
    case 'phone':
      return 'hybrid';
    case 'securityKey':
      return 'security-key';
    default:
      return assertNever(place);
  }
}

/** The attachment that goes with the hint, for clients that do not read hints. */
export function attachmentOf(place: PasskeyPlace): 'platform' | 'cross-platform' {
  return place === 'platform' ? 'platform' : 'cross-platform';
}

/**
 * Where the new passkey really went, as far as the client tells: the OS dialog lets the customer take another
 * way than the button that was pressed.
 */
export function placeOf(asked: PasskeyPlace, response: RegistrationResponse): PasskeyPlace {
  const transports = response.response.transports ?? [];
  switch (response.authenticatorAttachment) {
    case 'platform':
      return 'platform';
    case 'cross-platform':
      return transports.includes('hybrid') || transports.includes('cable') ? 'phone' : 'securityKey';
    default:
      return asked;
  }
}
