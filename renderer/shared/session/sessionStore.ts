import { create } from 'zustand';
import type { SessionEvent, SessionState } from './nextSession.ts';
import { nextSession } from './nextSession.ts';

const first: SessionState = { status: 'unknown', lock: false, epoch: 0 };

/** Who is signed in, as the relying party last said. */
export const useSession = create<{ state: SessionState }>(() => ({ state: first }));

export function tellSession(event: SessionEvent): void {
  useSession.setState(({ state }) => ({ state: nextSession(state, event) }));
}
