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

/** Who is signed in, and where to go from here. A native popover: Escape and a click elsewhere close it. */
export function CustomerMenu() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const locked = useSession(({ state }) => state.status === 'locked');
  if (session === null || locked) return null;
  const close = () => menu.current?.hidePopover();

  const lock = (wish: LockWish) => {
    close();
    lockWindow(wish);
  };

  const signOut = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await call('signOut');
    setBusy(false);
    close();
    // Without an answer the session may still live on the server, but this window must not look signed in.
    if (!outcome.ok) tellSession({ kind: 'signedOut' });
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
            <li>
              <Link href={paths.home} onClick={close}>
                {t('common.menuWorkspace')}
              </Link>
            </li>
            <li>
              <Link href={paths.passkeys} onClick={close} data-testid="menu-passkeys">
                {t('common.menuPasskeys')}
              </Link>
            </li>
            <li>
              <Link href={paths.security} onClick={close} data-testid="menu-security">
                {t('common.menuSecurity')}
              </Link>
            </li>
            <li>
              <Link href={paths.learn} onClick={close} data-testid="menu-learn">
                {t('learn.title')}
              </Link>
            </li>
            <li>
              <Link href={paths.environment} onClick={close} data-testid="menu-environment">
                {t('common.menuEnvironment')}
              </Link>
            </li>
            <li>
              <Link href={paths.help} onClick={close} data-testid="menu-help">
                {t('common.menuTrouble')}
              </Link>
            </li>
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
