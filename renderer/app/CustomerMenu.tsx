import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { call } from '../gateways/api.ts';
import { paths } from '../shared/paths.ts';
import { lockWindow } from '../shared/session/lockWindow.ts';
import type { LockWish } from '../shared/session/lockWindow.ts';
import { tellSession, useSession } from '../shared/session/sessionStore.ts';
import { useLiveSession } from '../shared/session/useLiveSession.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './CustomerMenu.module.css';

const places = [
  { path: paths.home, words: 'common.menuWorkspace', testId: 'menu-home' },
  { path: paths.passkeys, words: 'common.menuPasskeys', testId: 'menu-passkeys' },
  { path: paths.security, words: 'common.menuSecurity', testId: 'menu-security' },
  { path: paths.learn, words: 'learn.title', testId: 'menu-learn' },
  { path: paths.environment, words: 'common.menuEnvironment', testId: 'menu-environment' },
  { path: paths.help, words: 'common.menuTrouble', testId: 'menu-help' },
] as const;

/** Who is signed in, and where to go from here. A native popover: Escape and a click elsewhere close it. */
export function CustomerMenu() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { busy, signOut } = useSignOut(() => menu.current?.hidePopover());
  const locked = useSession(({ state }) => state.status === 'locked');
  if (session === null || locked) return null;
  const close = () => menu.current?.hidePopover();

  const lock = (wish: LockWish) => {
    close();
    lockWindow(wish);
  };

  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={id} data-testid="customer-menu">
        <span className={styles.name}>{t('common.signedInAs', { name: session.account.displayName })}</span>
        <span className={styles.code}>{session.account.customerCodeMasked}</span>
        <Icon name="menu" />
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <p className={styles.how}>
          {t('session.signedInWith', { how: t(`session.strength.${session.strength}`) })}
        </p>
        <nav aria-label={t('common.menu')}>
          <ul>
            {places.map(({ path, words, testId }) => (
              <li key={path}>
                <Link href={path} onClick={close} data-testid={testId}>
                  {t(words)}
                </Link>
              </li>
            ))}
            <li className={styles.last}>
              <button type="button" onClick={() => lock('unlock')} data-testid="menu-lock">
                {t('common.menuLock')}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => lock('switch')} data-testid="menu-switch">
                {t('common.menuSwitch')}
              </button>
            </li>
            <li>
              <button
                type="button"
                aria-disabled={busy}
                onClick={() => void signOut()}
                data-testid="sign-out"
              >
                {t('common.signOut')}
              </button>
            </li>
          </ul>
        </nav>
      </div>
    </>
  );
}

/** Ends the session; `done` is called whatever the answer was. */
function useSignOut(done: () => void): { busy: boolean; signOut: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const signOut = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await call('signOut');
    setBusy(false);
    done();
    // Without an answer the session may still live on the server, but this window must not look signed in.
    if (!outcome.ok) tellSession({ kind: 'signedOut' });
  };
  return { busy, signOut };
}
