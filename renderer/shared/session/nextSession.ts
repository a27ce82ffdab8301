import { assertNever } from '../../../server/contract/assertNever.ts';
import type { SessionView } from '../../../server/contract/views.ts';

/**
 * What stands behind an overlay. `seen`: the page, through the veil. `covered`: the page as it was, hidden, because
 * somebody else may look. `nothing`: no page was ever drawn.
 */
export type Behind = 'seen' | 'covered' | 'nothing';

/**
 * Whether somebody is signed in. `ended` keeps the last session: the page stays as it is behind an overlay until
 * the same customer is back. `locked` keeps it out of sight until the customer has verified. `epoch` changes whenever
 * the page must start clean.
 */
export type SessionState = { epoch: number } &
  /** `lock`: the window was locked before it was known whose it is. */
  (
    | { status: 'unknown'; lock: boolean }
    | { status: 'out' }
    | { status: 'in'; session: SessionView }
    | { status: 'ended' | 'locked'; session: SessionView; behind: Behind }
  );

export type SessionEvent =
  /** `opens`: the answer came after a verification that opens a lock. */
  | { kind: 'reported'; session: SessionView | null; opens: boolean }
  /** Some call was answered with `signed_out`, or the countdown reached zero. */
  | { kind: 'lost' }
  /** The window was locked here, or some call was answered with `session_locked`. */
  | { kind: 'locked' }
  | { kind: 'signedOut' };

function lose(state: SessionState): SessionState {
  switch (state.status) {
    case 'in':
      return { ...state, status: 'ended', behind: 'seen' };
    case 'ended':
    case 'locked':
      return { ...state, status: 'ended' };
    case 'unknown':
    case 'out':
      return { status: 'out', epoch: state.epoch };
  }
}

function behindLock(state: SessionState): Behind {
  if (state.status === 'in') return 'covered';
  if ('behind' in state) return state.behind === 'nothing' ? 'nothing' : 'covered';
  return 'nothing';
}

function enter(state: SessionState, session: SessionView, opens: boolean): SessionState {
  const before = 'session' in state ? state.session.account.id : null;
  const stranger = before !== null && before !== session.account.id;
  const epoch = stranger ? state.epoch + 1 : state.epoch;
  // What this window locked stays locked until it is opened here: a poll that knows nothing of it yet opens nothing.
  const locked = state.status === 'locked' || (state.status === 'unknown' && state.lock);
  const stays = locked && !stranger && !opens;
  if (session.lockedAtMs === null && !stays) return { status: 'in', session, epoch };
  return { status: 'locked', session, epoch, behind: stranger ? 'nothing' : behindLock(state) };
}

function lock(state: SessionState): SessionState {
  switch (state.status) {
    case 'in':
      return { ...state, status: 'locked', behind: behindLock(state) };
    case 'ended':
      // Nothing is left to lock, but the page is still in sight.
      return { ...state, behind: behindLock(state) };
    case 'unknown':
      return { ...state, lock: true };
    case 'locked':
    case 'out':
      return state;
  }
}

export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'reported':
      return event.session === null ? lose(state) : enter(state, event.session, event.opens);
    case 'lost':
      return state.status === 'unknown' ? state : lose(state);
    case 'locked':
      return lock(state);
    case 'signedOut':
      return { status: 'out', epoch: state.epoch + 1 };
    default:
      return assertNever(event);
  }
}
