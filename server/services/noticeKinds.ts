import type { Policy } from '../contract/policy.ts';

/**
 * Every kind of mail a customer gets, and the part of the policy that may switch it off. `always`: no policy may,
 * because the mail is how a customer notices a stranger; for sign-ins the caller has already asked
 * `notices.signIn` and the risk.
 */
const sentWhen = {
  /** A mailed code or emoji. Kept among the notices by its subject; the code itself is not kept. */
  code: 'always',
  signIn: 'always',
  passkeyAdded: 'always',
  passkeyDeleted: 'always',
  recoveryOpened: 'always',
  loginLocked: 'always',
  loginUnlocked: 'always',
  sessionsEnded: 'always',
  payoutChanged: 'always',
  passwordChanged: 'changes',
  addressChanged: 'changes',
  addressVerified: 'changes',
  phoneChanged: 'changes',
  secondFactorChanged: 'changes',
  withdrawalRequested: 'money',
  execution: 'money',
  orderExpired: 'money',
} as const satisfies Record<string, 'always' | 'changes' | 'money'>;

export type NoticeKind = keyof typeof sentWhen;
export const noticeKinds = Object.keys(sentWhen) as NoticeKind[];

/** Whether the policy has this kind of notice sent (M6). */
export function isSent(kind: NoticeKind, { changes, money }: Policy['notices']): boolean {
  const when = sentWhen[kind];
  switch (when) {
    case 'always':
      return true;
    case 'changes':
      return changes;
    case 'money':
      return money;
  }
}
