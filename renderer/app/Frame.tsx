import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ConnectionStatus } from '../features/connection/ConnectionStatus.tsx';
import { StartingPage } from '../features/connection/StartingPage.tsx';
import { useConnectionWatch } from '../features/connection/useConnectionWatch.ts';
import { SessionEnded } from '../features/session/SessionEnded.tsx';
import { SessionWarning } from '../features/session/SessionWarning.tsx';
import { useSessionEnd } from '../features/session/useSessionEnd.ts';
import { AccountPicker } from '../features/sign-in/AccountPicker.tsx';
import { DeviceStrip } from '../features/sign-in/DeviceStrip.tsx';
import { ReSignIn } from '../features/sign-in/ReSignIn.tsx';
import { queries } from '../shared/queries.ts';
import { useSession } from '../shared/session/sessionStore.ts';
import { useFocusTitle } from '../shared/words/useFocusTitle.ts';
import styles from './Frame.module.css';
import { Pages } from './Pages.tsx';
import { TitleBar } from './TitleBar.tsx';

/** Queries that belong to nobody in particular; all others go when the customer changes. */
const everybodys = ['policy', 'session', 'environment', 'demoAccounts', 'demoMails'];

/** The window: title bar, page, and a strip at the foot that is always there. */
export function Frame() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { status, epoch } = useSession(({ state }) => state);
  const [location] = useLocation();
  useQuery(queries.session);
  useConnectionWatch();
  useSessionEnd();
  useFocusTitle(location);
  useEffect(() => {
    client.removeQueries({ predicate: ({ queryKey }) => !everybodys.includes(String(queryKey[0])) });
  }, [client, epoch]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('common.skip')}
      </a>
      <TitleBar />
      <main id="content" className={styles.main} tabIndex={-1}>
        {status === 'unknown' ? <StartingPage /> : <Pages key={epoch} />}
      </main>
      <footer className={styles.strip}>
        {status === 'out' ? <DeviceStrip /> : null}
        <ConnectionStatus />
        <SessionWarning />
      </footer>
      <SessionEnded>
        <ReSignIn />
      </SessionEnded>
      <AccountPicker />
    </div>
  );
}
