import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { KnownAccounts } from '../../shared/accounts/KnownAccounts.tsx';
import { signInWithPasskey } from '../../shared/ceremonies.ts';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { paths } from '../../shared/paths.ts';
import { PlaceCeremony } from '../../shared/places/PlaceCeremony.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Seal } from '../../ui/Seal.tsx';
import { DemoAuthenticatorControl } from './DemoAuthenticatorControl.tsx';
import styles from './SignInPage.module.css';

const signedIn = () => undefined;

/** The one way in (G1). The session store hears of success from the gateway; this page only asks. */
export function SignInPage() {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const thisPc = environment === undefined || offeredPlaces(environment.facts).platform.offered;
  return (
    <div className={styles.page}>
      <Seal size="large" />
      <div className={styles.head}>
        <PageTitle>{t('signIn.title')}</PageTitle>
        <p className={styles.lede}>{t(thisPc ? 'signIn.lede' : 'signIn.ledeOther')}</p>
      </div>
      <KnownAccounts />
      <PlaceCeremony
        purpose="signIn"
        run={signInWithPasskey}
        onDone={signedIn}
        inBrowser={{ purpose: { kind: 'signIn' }, onDone: signedIn }}
      />
      <div className={styles.quiet}>
        <Link href={paths.firstSignIn}>{t('signIn.firstEntry')}</Link>
        <Link href={paths.learn}>{t('learn.entry')}</Link>
        <Link href={paths.help}>{t('signIn.helpEntry')}</Link>
      </div>
      <Notice tone="warn">
        <p>{t('signIn.fakeSite')}</p>
      </Notice>
      <DemoAuthenticatorControl />
    </div>
  );
}
