import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { MoreLinks } from './MoreLinks.tsx';
import { PasskeySummary } from './PasskeySummary.tsx';
import { PasswordList } from './PasswordList.tsx';
import { SecondFactors } from './SecondFactors.tsx';
import styles from './SecurityPage.module.css';
import { SessionFacts } from './SessionFacts.tsx';
import { SessionList } from './SessionList.tsx';

/** One page for everything that protects the account (M16). */
export function SecurityPage() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const { data: policy } = useQuery(queries.policy);
  const title = t('security.title');
  if (session === null) return null;
  return (
    <AccountLayout path={[t('passkeys.navAccount'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('security.lede')}</p>
      </div>
      <UnverifiedAddress />
      <div className={styles.pair}>
        <SessionFacts session={session} />
        <PasskeySummary n={session.passkeyCount} max={policy?.passkeys.maxPerAccount} />
      </div>
      <SecondFactors />
      <PasswordList />
      <SessionList />
      <div className={styles.pair}>
        <ContactFacts />
        <MoreLinks />
      </div>
    </AccountLayout>
  );
}
