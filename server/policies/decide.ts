import type { Action } from '../contract/actions.ts';
import { assertNever } from '../contract/assertNever.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Policy } from '../contract/policy.ts';

/** What the decision rests on besides the policy. */
export interface Facts {
  /** A live verification for exactly this action stands. */
  granted: boolean;
  mailVerified: boolean;
  passkeyCount: number;
}

export type Decision = { allow: true } | { allow: false; code: ErrorCode };

const allow: Decision = { allow: true };
const deny = (code: ErrorCode): Decision => ({ allow: false, code });

/**
 * Whether a signed-in customer may do something, as far as it can be said before it is tried. Refusals that a
 * verification cannot cure come first, so that nobody verifies in vain.
 */
export function decide(action: Action, policy: Policy, facts: Facts): Decision {
  const hindrance = hindranceOf(action, policy, facts);
  if (hindrance) return deny(hindrance);
  return facts.granted ? allow : deny('step_up_required');
}

function hindranceOf(action: Action, policy: Policy, facts: Facts): ErrorCode | null {
  switch (action.kind) {
    case 'registerPasskey':
      if (!facts.mailVerified) return 'mail_unverified';
      return facts.passkeyCount >= policy.passkeys.maxPerAccount ? 'passkey_limit' : null;
    case 'deletePasskey':
      return facts.passkeyCount <= 1 && policy.passkeys.deleteLast === 'forbid' ? 'last_passkey' : null;
    case 'renewSession':
      return null;
    default:
      return assertNever(action);
  }
}
