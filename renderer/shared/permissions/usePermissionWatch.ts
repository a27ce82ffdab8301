import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { serverNowMs } from '../clock/serverClock.ts';
import { queries } from '../queries.ts';
import { useSession } from '../session/sessionStore.ts';

const tickMs = 1_000;

/**
 * Keeps permissions in step with what changes them: another session, a passkey more or less, and the moment at
 * which enforcement begins, by the relying party's clock (I8).
 */
export function usePermissionWatch(): void {
  const client = useQueryClient();
  const { data: enforcement } = useQuery(queries.enforcement);
  const who = useSession(({ state }) => {
    if (!('session' in state)) return state.status;
    const { id, strength, passkeyCount } = state.session;
    return [state.status, id, strength, passkeyCount].join(' ');
  });
  const askAnew = useCallback(() => {
    void client.invalidateQueries({ queryKey: queries.permissions.queryKey });
    void client.invalidateQueries({ queryKey: queries.enforcement.queryKey });
  }, [client]);
  useEffect(askAnew, [who, askAnew]);

  const awaitedMs = enforcement?.enforced === false ? enforcement.fromMs : null;
  useEffect(() => {
    if (awaitedMs === null) return undefined;
    const tick = setInterval(() => {
      if (serverNowMs() >= awaitedMs) askAnew();
    }, tickMs);
    return () => clearInterval(tick);
  }, [awaitedMs, askAnew]);
}
