import { useEffect } from 'react';
import { useConnection } from '../connectionStore.ts';
import { useSession } from '../session/sessionStore.ts';
import { clearDesk, keepDesk, keepDeskOnLeaving, openDesk } from './desk.ts';

/** Reads the desk of whoever signs in, and forgets it with them. Once per page. */
export function useDeskSession(): void {
  useEffect(() => {
    const follow = () => {
      if (useSession.getState().state.status !== 'in') return;
      void openDesk();
      keepDesk();
    };
    follow();
    addEventListener('pagehide', keepDeskOnLeaving);
    const ends = [
      useSession.subscribe(({ state: now }, { state: before }) => {
        if (now.epoch !== before.epoch || now.status === 'out') clearDesk();
        if (now.status !== before.status || now.epoch !== before.epoch) follow();
      }),
      useConnection.subscribe((now, before) => {
        if (now.state === 'connected' && before.state !== 'connected') follow();
      }),
    ];
    return () => {
      removeEventListener('pagehide', keepDeskOnLeaving);
      for (const end of ends) end();
    };
  }, []);
}
