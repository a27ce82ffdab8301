import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { SessionView } from '../../../server/contract/views.ts';
import type { Announcement } from '../../shared/permissions/announcementOf.ts';
import { SignInAgain } from '../../shared/permissions/SignInAgain.tsx';
import { useActionList } from '../../shared/permissions/useActionList.ts';
import { useAnnouncement } from '../../shared/permissions/useAnnouncement.ts';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Announcements.module.css';
import { RecoveryAnnouncement } from './RecoveryAnnouncement.tsx';

/** One calm row under the title bar: what this session cannot do, or soon cannot, and the way on (D7, I8, R7). */
export function Announcements() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const announcement = useAnnouncement();
  return (
    <aside className={styles.row} aria-label={t('session.announcements')} hidden={announcement === null}>
      {announcement === null || session === null ? null : (
        <div className={styles.one} data-testid={`announcement-${announcement.kind}`}>
          <Icon name="warning" />
          <Words announcement={announcement} session={session} />
        </div>
      )}
    </aside>
  );
}

function Words({ announcement, session }: { announcement: Announcement; session: SessionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useActionList();
  const { data: policy } = useQuery(queries.policy);
  switch (announcement.kind) {
    case 'recovery':
      return policy === undefined ? null : (
        <RecoveryAnnouncement session={session} policy={policy} off={list(policy.recovery.offInWindow)} />
      );
    case 'enforced':
      return (
        <>
          <p role="status">
            {t('session.enforced', {
              actions: list(announcement.actions),
              how: t(`session.strength.${session.strength}`),
            })}
          </p>
          <SignInAgain />
        </>
      );
    case 'soon': {
      const when =
        policy === undefined ? '' : format.dateTimeIn(announcement.fromMs, policy.enforcement.timeZone);
      return (
        <>
          <p>
            <strong>{t('session.soonDays', { days: format.days(announcement.daysLeft) })}</strong>{' '}
            {t('session.soon', { when, actions: list(announcement.actions) })}
          </p>
          <SignInAgain />
        </>
      );
    }
    default:
      return assertNever(announcement);
  }
}
