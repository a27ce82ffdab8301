import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import type { Permission } from '../../../server/contract/views.ts';

export const permissions = {
  action: {
    view: 'Viewing',
    trade: 'Trading',
    deposit: 'Deposits',
    withdraw: 'Withdrawals',
    changeContact: 'Changing contact data',
    changePayout: 'Changing the payout account',
    changePassword: 'Changing passwords',
    manageSecondFactor: 'Changing the second factor',
    registerPasskey: 'Registering a passkey',
    deletePasskey: 'Deleting a passkey',
  } satisfies Record<GuardedAction, string>,
  state: {
    allowed: 'Available',
    verify: 'Verification needed',
    refused: 'Restricted',
  } satisfies Record<Permission['state'], string>,
  restricted: '{{action}}: not available in this session',
  needsPasskey:
    'A sign-in with a passkey is needed. This session was opened with: {{how}}. Having a passkey registered is not enough.',
  signInAgain: 'Sign in again with a passkey',
  signInAgainLede:
    'Verify with a passkey of {{name}}. The page stays as it is. A passkey of another account clears it.',
} as const;
