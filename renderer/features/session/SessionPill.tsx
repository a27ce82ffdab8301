import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Countdown } from '../../ui/Countdown.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './SessionPill.module.css';
import { warningOf } from './warningOf.ts';

/** How long the session has left, always in sight. */
export function SessionPill() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const { data: policy } = useQuery(queries.policy);
  const nowMs = useServerNow();
  if (session === null) return null;
  const warning = policy && warningOf(session, policy.session.renewInLastMinutes, nowMs);
  return (
    <Pill dot={warning ? 'warn' : 'good'} tone={warning ? 'warn' : 'plain'} testId="session-countdown">
      {t('session.pill')}
      <span className={styles.time}>
        <Countdown leftMs={session.endsAtMs - nowMs} />
      </span>
    </Pill>
  );
}
