import { assertNever } from '../../../server/contract/assertNever.ts';
import type { SessionView } from '../../../server/contract/views.ts';

/**
 * Whether somebody is signed in. `ended` keeps the last session: the page stays as it is behind an overlay until
 * the same customer is back. `epoch` changes whenever the page must start clean.
 */
export type SessionState = { epoch: number } & (
  { status: 'unknown' | 'out' } | { status: 'in' | 'ended'; session: SessionView }
);

export type SessionEvent =
  | { kind: 'reported'; session: SessionView | null }
  /** Some call was answered with `signed_out`, or the countdown reached zero. */
  | { kind: 'lost' }
  | { kind: 'signedOut' };

function lose(state: SessionState): SessionState {
  if (state.status === 'in' || state.status === 'ended') return { ...state, status: 'ended' };
  return { status: 'out', epoch: state.epoch };
}

function enter(state: SessionState, session: SessionView): SessionState {
  const before = state.status === 'in' || state.status === 'ended' ? state.session.account.id : null;
  const stranger = before !== null && before !== session.account.id;
  return { status: 'in', session, epoch: stranger ? state.epoch + 1 : state.epoch };
}

export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'reported':
      return event.session === null ? lose(state) : enter(state, event.session);
    case 'lost':
      return state.status === 'unknown' ? state : lose(state);
    case 'signedOut':
      return { status: 'out', epoch: state.epoch + 1 };
    default:
      return assertNever(event);
  }
}
