import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AlertDesk } from '../features/alerts/AlertDesk.tsx';
import { ConnectionStatus } from '../features/connection/ConnectionStatus.tsx';
import { StartingPage } from '../features/connection/StartingPage.tsx';
import { useConnectionWatch } from '../features/connection/useConnectionWatch.ts';
import { useFeedConnection } from '../features/connection/useFeedConnection.ts';
import { LockOverlay } from '../features/lock/LockOverlay.tsx';
import { useAutoLock } from '../features/lock/useAutoLock.ts';
import { Announcements } from '../features/session/Announcements.tsx';
import { SessionEnded } from '../features/session/SessionEnded.tsx';
import { SessionWarning } from '../features/session/SessionWarning.tsx';
import { useSessionEnd } from '../features/session/useSessionEnd.ts';
import { AccountPicker } from '../features/sign-in/AccountPicker.tsx';
import { DeviceStrip } from '../features/sign-in/DeviceStrip.tsx';
import { ReSignIn } from '../features/sign-in/ReSignIn.tsx';
import { useRememberAccount } from '../shared/accounts/useRememberAccount.ts';
import { useConnection } from '../shared/connectionStore.ts';
import { useDeskSession } from '../shared/desk/useDeskSession.ts';
import { useEnvironment } from '../shared/environment/useEnvironment.ts';
import { paths } from '../shared/paths.ts';
import { usePermissionWatch } from '../shared/permissions/usePermissionWatch.ts';
import { queries } from '../shared/queries.ts';
import { useSession } from '../shared/session/sessionStore.ts';
import { useUpColour } from '../shared/settings/useUpColour.ts';
import { useFocusTitle } from '../shared/words/useFocusTitle.ts';
import { UnderOverlay } from '../ui/UnderOverlay.ts';
import { FootStatus } from './FootStatus.tsx';
import styles from './Frame.module.css';
import { Pages } from './Pages.tsx';
import { TitleBar } from './TitleBar.tsx';

/** The window: title bar, what has to be told above every page, the page, and a strip at the foot that is always there. */
export function Frame() {
  const { t } = useTranslation();
  const state = useSession((store) => store.state);
  const { status, epoch } = state;
  const behind = 'behind' in state ? state.behind : 'seen';
  const connecting = useConnection((connection) => connection.state === 'connecting');
  const [location, navigate] = useLocation();
  const known = useEnvironment() !== undefined && status !== 'unknown' && !connecting;
  useQuery(queries.session);
  useConnectionWatch();
  useFeedConnection();
  useSessionEnd();
  useAutoLock();
  useRememberAccount();
  usePermissionWatch();
  useDeskSession();
  useUpColour();
  useFocusTitle(location);
  useEffect(() => {
    // Another customer, or nobody: a clean start, not somebody else's page. The sign-in page sends whoever is signed
    // in on to where they belong; any other goal would undo the redirect that the pages just made, and stay blank.
    if (epoch > 0) navigate(paths.signIn, { replace: true });
  }, [epoch, navigate]);

  return (
    <div className={styles.frame}>
      <UnderOverlay value={'behind' in state}>
        <a className={styles.skip} href="#content">
          {t('common.skip')}
        </a>
        <TitleBar />
        <Announcements />
        <main id="content" className={styles.main} tabIndex={-1}>
          {/* Not before everything is known that decides where things stand: then nothing moves later. */}
          {known ? null : <StartingPage />}
          {known && behind !== 'nothing' ? (
            <div className={behind === 'covered' ? styles.covered : styles.page}>
              <Pages key={epoch} />
            </div>
          ) : null}
        </main>
        <footer className={styles.strip}>
          {status === 'out' ? <DeviceStrip /> : null}
          <ConnectionStatus />
          <FootStatus />
          <SessionWarning />
        </footer>
        <AlertDesk />
      </UnderOverlay>
      <LockOverlay>
        <ReSignIn />
      </LockOverlay>
      <SessionEnded>
        <ReSignIn />
      </SessionEnded>
      <AccountPicker />
    </div>
  );
}
