import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';

/** Whether the policy keeps the last passkey from being deleted now. The relying party decides it again. */
export function keepsLast({ passkeys }: Pick<PublicPolicy, 'passkeys'>, enforced: boolean): boolean {
  switch (passkeys.deleteLast) {
    case 'allow':
      return false;
    case 'forbid':
      return true;
    case 'forbidAfterEnforcement':
      return enforced;
    default:
      return assertNever(passkeys.deleteLast);
  }
}
