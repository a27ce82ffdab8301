import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../server/contract/views.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { Loading } from '../../shared/Loading.tsx';
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
  const { data: policy, isPending: noPolicy } = useQuery(queries.policy);
  const { isPending: noSessions } = useQuery(queries.sessions);
  const { isPending: noAccount } = useQuery(queries.account);
  const { isPending: noFactors } = useQuery(queries.secondFactor);
  const title = t('security.title');
  if (session === null) return null;
  return (
    <AccountLayout path={[t('passkeys.navAccount'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('security.lede')}</p>
      </div>
      {noPolicy || noSessions || noAccount || noFactors ? (
        <Loading />
      ) : (
        <Sections session={session} max={policy?.passkeys.maxPerAccount} />
      )}
    </AccountLayout>
  );
}

/** All at once, so that none pushes another down when its answer comes. */
function Sections({ session, max }: { session: SessionView; max: number | undefined }) {
  return (
    <>
      <UnverifiedAddress />
      <div className={styles.pair}>
        <SessionFacts session={session} />
        <PasskeySummary n={session.passkeyCount} max={max} />
      </div>
      <SecondFactors />
      <PasswordList />
      <SessionList />
      <div className={styles.pair}>
        <ContactFacts />
        <MoreLinks />
      </div>
    </>
  );
}
