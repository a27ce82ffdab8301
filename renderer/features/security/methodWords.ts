import type { SessionRow } from '../../../server/contract/views.ts';

/** How a session was opened, as it is named in the list of sessions. */
export const methodWords = {
  passkey: 'security.methodPasskey',
  passwordAndFactor: 'security.methodFactor',
  password: 'security.methodPassword',
  recovery: 'security.methodRecovery',
} as const satisfies Record<SessionRow['method'], string>;
