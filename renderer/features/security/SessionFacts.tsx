import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../server/contract/views.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { renewAction, useRenewal } from '../../shared/session/useRenewal.ts';
import { StepUpDialog } from '../../shared/stepUp/StepUpDialog.tsx';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './SecurityPage.module.css';

/** How and since when this window is signed in. */
export function SessionFacts({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const renewal = useRenewal(() => undefined);
  const { state } = renewal;
  const renewable = session.absoluteEndsAtMs > session.endsAtMs;
  return (
    <section className={styles.section}>
      <h2>{t('security.howTitle')}</h2>
      <dl className={styles.facts}>
        <dt>{t('security.method')}</dt>
        <dd>{t(`session.strength.${session.strength}`)}</dd>
        <dt>{t('security.since')}</dt>
        <dd>{format.dateTime(session.signedInAtMs)}</dd>
        <dt>{t('security.until')}</dt>
        <dd>{format.dateTime(session.endsAtMs)}</dd>
      </dl>
      {state.phase === 'refused' ? <RefusalNotice refusal={state.refusal} /> : null}
      <Actions>
        {renewable ? (
          <Button
            size="small"
            busy={state.phase === 'waiting'}
            onClick={renewal.start}
            data-testid="renew-now"
          >
            {t(state.phase === 'waiting' ? 'session.renewing' : 'security.extend')}
          </Button>
        ) : null}
        {state.phase === 'waiting' ? (
          <Button size="small" look="quiet" onClick={renewal.cancel}>
            {t('common.cancel')}
          </Button>
        ) : null}
      </Actions>
      {renewal.needsDialog ? (
        <StepUpDialog action={renewAction} onGranted={renewal.finish} onClose={renewal.cancel} />
      ) : null}
    </section>
  );
}
