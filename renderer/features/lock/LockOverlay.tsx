import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { useLockWish, wishAtLock } from '../../shared/session/lockWindow.ts';
import { tellSession, useSession } from '../../shared/session/sessionStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './LockOverlay.module.css';
import { tellLock } from './tellLock.ts';
import { UnlockWays } from './UnlockWays.tsx';

/** Over a locked window: its customer verifies and goes on, or another one signs in (`children`). */
export function LockOverlay({ children }: { children: ReactNode }) {
  const state = useSession((store) => store.state);
  if (state.status !== 'locked') return null;
  return <Locked session={state.session}>{children}</Locked>;
}

function Locked({ session, children }: { session: SessionView; children: ReactNode }) {
  const { t } = useTranslation();
  const wish = useLockWish((store) => store.wish);
  const { displayName: name, customerCodeMasked: code } = session.account;
  const known = session.lockedAtMs !== null;
  useEffect(() => {
    if (known) return undefined;
    const stop = new AbortController();
    void tellLock(stop.signal);
    return () => stop.abort();
  }, [known]);

  const signOut = async () => {
    await call('signOut');
    // Without an answer the session may still live on the server, but this window must not look signed in.
    tellSession({ kind: 'signedOut' });
  };
  const switching = wish === 'switch';
  return (
    <Dialog key={wish} title={t(switching ? 'lock.switchTitle' : 'lock.title')}>
      <p>{switching ? t('lock.switchLede', { code }) : t('lock.lede', { name, code })}</p>
      {switching ? children : <UnlockWays session={session} />}
      <div className={styles.others}>
        <Button
          look="quiet"
          size="small"
          onClick={() => wishAtLock(switching ? 'unlock' : 'switch')}
          data-testid="lock-switch"
        >
          {t(switching ? 'lock.back' : 'lock.switch')}
        </Button>
        <Button look="quiet" size="small" onClick={() => void signOut()} data-testid="lock-sign-out">
          {t('common.signOut')}
        </Button>
      </div>
    </Dialog>
  );
}
