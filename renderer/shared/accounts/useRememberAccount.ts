import { useEffect } from 'react';
import { serverNowMs } from '../clock/serverClock.ts';
import { useSession } from '../session/sessionStore.ts';
import { rememberAccount } from './knownAccounts.ts';

/** Notes on this PC which account signed in, masked, so that its owner finds it again (D10). */
export function useRememberAccount(): void {
  const id = useSession(({ state }) => (state.status === 'in' ? state.session.id : null));
  const code = useSession(({ state }) =>
    state.status === 'in' ? state.session.account.customerCodeMasked : null,
  );
  useEffect(() => {
    if (id !== null && code !== null) rememberAccount(code, serverNowMs());
  }, [id, code]);
}
