import type { ActionKind } from '../../../server/contract/actions.ts';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';

export const stepUp = {
  title: 'Verify that it is you',
  why: {
    registerPasskey: 'Before a passkey is registered, please verify once more.',
    deletePasskey: 'Before a passkey is deleted, please verify once more.',
    renewSession: 'To extend your session, please verify once more.',
    unlockSession: 'To unlock the window, please verify once more.',
    elevate: 'So that orders need no verification for a while, please verify once more.',
    changeAddress: 'Before a mail address is changed, please verify once more.',
    changePhone: 'Before the phone number is changed, please verify once more.',
    changePassword: 'Before a password is changed, please verify once more.',
    changePayout: 'Before the payout account is changed, please verify once more.',
    enrolTotp: 'Before an authenticator app is set up, please verify once more.',
    removeTotp: 'Before the authenticator app is removed, please verify once more.',
    preferFactor: 'Before the preferred second factor is changed, please verify once more.',
    placeOrder: 'Before this order is placed, please verify once more.',
    amendOrder: 'Before this order is changed, please verify once more.',
    withdraw: 'Before money is paid out, please verify once more.',
    deposit: 'Before money is paid in, please verify once more.',
  } satisfies Record<ActionKind, string>,
  withPasskey: 'Verify with a passkey',
  with: {
    mailCode: 'Verify with a mailed code',
    totp: 'Verify with your authenticator app',
    emoji: 'Verify with mailed emoji',
  } satisfies Record<SecondFactor, string>,
  none: 'There is no way to verify in this session. Please call the help desk.',
} as const;
