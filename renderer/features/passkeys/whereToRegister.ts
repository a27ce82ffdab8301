import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';

/** Whether a passkey can be made in this client, or which one the policy wants instead (I9). */
export function whereToRegister(
  createFrom: PublicPolicy['passkeys']['createFrom'],
  inShell: boolean,
): 'here' | 'browser' | 'shell' {
  switch (createFrom) {
    case 'any':
      return 'here';
    case 'browserOnly':
      return inShell ? 'browser' : 'here';
    case 'shellOnly':
      return inShell ? 'here' : 'shell';
    default:
      return assertNever(createFrom);
  }
}
