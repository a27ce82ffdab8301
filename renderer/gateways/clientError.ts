import { assertNever } from '../../server/contract/assertNever.ts';
import type { PasskeyFailure } from './passkeyOutcome.ts';
import type { ClientCode } from './refusal.ts';

/** The code under which an unfinished passkey request is told to the customer. */
export function clientError(kind: PasskeyFailure): ClientCode {
  switch (kind) {
    case 'cancelled':
      return 'passkey_cancelled';
    case 'timedOut':
      return 'passkey_timed_out';
    case 'alreadyRegistered':
      return 'passkey_already_here';
    case 'notAllowed':
      return 'passkey_not_allowed';
    case 'unsupported':
      return 'passkey_unsupported';
    case 'failed':
      return 'passkey_failed';
    default:
      return assertNever(kind);
  }
}
