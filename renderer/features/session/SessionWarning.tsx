import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/useServerNow.ts';
import { queries } from '../../shared/queries.ts';
import { renewAction, useRenewal } from '../../shared/session/useRenewal.ts';
import type { Renewal } from '../../shared/session/useRenewal.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SessionWarning.module.css';
import { warningOf } from './warningOf.ts';

const minuteMs = 60_000;
const thankForMs = 6_000;

/**
 * The last minutes, told in the strip at the foot of the window: it is always there, so nothing moves, and focus
 * stays where the customer works.
 */
export function SessionWarning() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const { data: policy } = useQuery(queries.policy);
  const [renewed, setRenewed] = useState(false);
  const renewal = useRenewal(() => setRenewed(true));
  const nowMs = useServerNow();
  useEffect(() => {
    if (!renewed) return undefined;
    const timer = setTimeout(() => setRenewed(false), thankForMs);
    return () => clearTimeout(timer);
  }, [renewed]);

  if (session === null || policy === undefined) return null;
  const warning = warningOf(session, policy.session.renewInLastMinutes, nowMs);
  const minutes = warning === null ? 0 : Math.ceil(warning.leftMs / minuteMs);
  const announcement = warning === null ? '' : t('session.announce', { minutes });
  return (
    <>
      <VisuallyHidden live="status">{renewed ? t('session.renewed') : announcement}</VisuallyHidden>
      {renewed && warning === null ? <span className={styles.thanks}>{t('session.renewed')}</span> : null}
      {warning === null ? null : (
        <div className={styles.warning} data-testid="session-warning">
          <Icon name="warning" />
          <span className={styles.words}>
            <strong>
              <Countdown leftMs={warning.leftMs} /> {t('session.warning')}
            </strong>{' '}
            {t(warning.renewable ? 'session.warningNext' : 'session.warningAbsolute')}
          </span>
          {warning.renewable ? (
            <RenewControls renewal={renewal} hasPasskey={session.passkeyCount > 0} />
          ) : null}
        </div>
      )}
      {renewal.needsDialog ? (
        <StepUpDialog action={renewAction} onGranted={renewal.finish} onClose={renewal.cancel} />
      ) : null}
    </>
  );
}

function RenewControls({ renewal, hasPasskey }: { renewal: Renewal; hasPasskey: boolean }) {
  const { t } = useTranslation();
  const { state } = renewal;
  if (state.phase === 'waiting') {
    return (
      <>
        <span role="status">{t('session.renewing')}</span>
        <Button size="small" onClick={renewal.cancel}>
          {t('common.cancel')}
        </Button>
      </>
    );
  }
  return (
    <>
      {state.phase === 'refused' ? <span role="status">{t(`errors.${state.refusal.code}.what`)}</span> : null}
      <Button look="primary" size="small" onClick={renewal.start} data-testid="session-renew">
        {t(hasPasskey ? 'session.renewWithPasskey' : 'session.renew')}
      </Button>
    </>
  );
}
