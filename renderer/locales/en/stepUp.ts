import type { ActionKind } from '../../../server/contract/actions.ts';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const stepUp = {
  title: 'Verify that it is you',
  why: {
    registerPasskey: 'Please verify again to register a passkey.',
    deletePasskey: 'Please verify again to delete a passkey.',
    renewSession: 'Please verify again to extend your session.',
    unlockSession: 'Please verify again to unlock the screen.',
    elevate: 'Please verify again so that orders need no verification for a while.',
    changeAddress: 'Please verify again to change an email address.',
    changePhone: 'Please verify again to change the phone number.',
    changePassword: 'Please verify again to change a password.',
    changePayout: 'Please verify again to change the payout account.',
    enrolTotp: 'Please verify again to set up an authenticator app.',
    removeTotp: 'Please verify again to remove the authenticator app.',
    preferFactor: 'Please verify again to change the preferred second factor.',
    placeOrder: 'Please verify again to place this order.',
    amendOrder: 'Please verify again to amend this order.',
    withdraw: 'Please verify again to withdraw money.',
    deposit: 'Please verify again to deposit money.',
  } satisfies Record<ActionKind, string>,
  withPasskey: 'Verify with a passkey',
  with: {
    mailCode: 'Verify with an emailed code',
    totp: 'Verify with your authenticator app',
    emoji: 'Verify with emailed emoji',
  } satisfies Record<SecondFactor, string>,
  none: 'There is no way to verify in this session. Please call the help desk.',
} as const;
