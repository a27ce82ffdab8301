import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import type { EnforcementView, SessionView } from '../../../server/contract/views.ts';
import { openedWithPasskey } from '../session/openedWithPasskey.ts';

/** What the customer of this session has to be told above every page, the weightiest first. */
export type Announcement =
  | { kind: 'recovery' }
  | { kind: 'enforced'; actions: readonly GuardedAction[] }
  | { kind: 'soon'; daysLeft: number; fromMs: number; actions: readonly GuardedAction[] };

/** Nothing to tell to whoever signed in with a passkey: enforcement does not touch such a session (I8). */
export function announcementOf(
  session: Pick<SessionView, 'strength'>,
  enforcement: EnforcementView | undefined,
): Announcement | null {
  if (session.strength === 'recovery') return { kind: 'recovery' };
  if (openedWithPasskey(session) || enforcement === undefined) return null;
  const { enforced, actions, daysLeft, fromMs } = enforcement;
  if (actions.length === 0) return null;
  if (enforced) return { kind: 'enforced', actions };
  return daysLeft === null || fromMs === null ? null : { kind: 'soon', daysLeft, fromMs, actions };
}
