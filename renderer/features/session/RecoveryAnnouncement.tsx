import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { SessionView } from '../../../server/contract/views.ts';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import { paths } from '../../shared/paths.ts';
import { Countdown } from '../../ui/Countdown.tsx';
import styles from './Announcements.module.css';

interface RecoveryAnnouncementProps {
  session: SessionView;
  policy: PublicPolicy;
  /** What the policy switches off in such a session, as a list in words. */
  off: string;
}

/** A session that the help desk made possible: the two things it is for, what it cannot do, and how long it lasts. */
export function RecoveryAnnouncement({ session, policy, off }: RecoveryAnnouncementProps) {
  const { t } = useTranslation();
  const nowMs = useServerNow();
  return (
    <>
      <p>
        {t('session.recovery')} {off === '' ? null : t('session.recoveryOff', { actions: off })}
      </p>
      <span className={styles.left}>
        {t('session.recoveryLeft')} <Countdown leftMs={session.endsAtMs - nowMs} />
      </span>
      {session.passkeyCount < policy.passkeys.maxPerAccount ? (
        <Link href={paths.newPasskey}>{t('session.recoveryRegister')}</Link>
      ) : null}
      {session.passkeyCount === 0 ? null : <Link href={paths.passkeys}>{t('session.recoveryManage')}</Link>}
    </>
  );
}
