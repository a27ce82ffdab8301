import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Countdown } from '../../ui/Countdown.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './SessionPill.module.css';
import { warningOf } from './warningOf.ts';

const minuteMs = 60_000;

/** How long the session has left, always in sight. */
export function SessionPill() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const { data: policy } = useQuery(queries.policy);
  const nowMs = useServerNow();
  if (session === null) return null;
  const warning = policy && warningOf(session, policy.session.renewInLastMinutes, nowMs);
  // Right after sign-in the clocks may differ by a moment; a window never shows more than it has.
  const windowMs = policy === undefined ? Number.POSITIVE_INFINITY : policy.session.windowMinutes * minuteMs;
  return (
    <Pill dot={warning ? 'warn' : 'good'} tone={warning ? 'warn' : 'plain'} testId="session-countdown">
      {t('session.pill')}
      <span className={styles.time}>
        <Countdown leftMs={Math.min(windowMs, session.endsAtMs - nowMs)} />
      </span>
    </Pill>
  );
}
