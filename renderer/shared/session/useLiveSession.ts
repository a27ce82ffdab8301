import type { SessionView } from '../../../server/contract/views.ts';
import { useSession } from './sessionStore.ts';

/** The session of the page, also while its overlay asks to sign in again; null when nobody is signed in. */
export function useLiveSession(): SessionView | null {
  return useSession(({ state }) => ('session' in state ? state.session : null));
}
