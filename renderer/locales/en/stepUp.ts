import type { ActionKind } from '../../../server/contract/actions.ts';

export const stepUp = {
  title: 'Verify that it is you',
  why: {
    registerPasskey: 'Before a passkey is registered, please verify once more.',
    deletePasskey: 'Before a passkey is deleted, please verify once more.',
    renewSession: 'To extend your session, please verify once more.',
  } satisfies Record<ActionKind, string>,
  withPasskey: 'Verify with a passkey',
  withCode: 'Verify with a mailed code',
  chooseAddress: 'Where to send the code',
  none: 'There is no way to verify in this session. Please call the help desk.',
} as const;
