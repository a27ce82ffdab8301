import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { serverNowMs } from '../../shared/clock/serverClock.ts';
import { tellSession, useSession } from '../../shared/session/sessionStore.ts';

/** A session never dies silently: at zero the overlay comes, and the relying party has the last word. */
export function useSessionEnd(): void {
  const client = useQueryClient();
  const endsAtMs = useSession(({ state }) => (state.status === 'in' ? state.session.endsAtMs : null));
  useEffect(() => {
    if (endsAtMs === null) return undefined;
    const tick = setInterval(() => {
      if (serverNowMs() < endsAtMs) return;
      clearInterval(tick);
      tellSession({ kind: 'lost' });
      void client.invalidateQueries({ queryKey: ['session'] });
    }, 1_000);
    return () => clearInterval(tick);
  }, [endsAtMs, client]);
}
