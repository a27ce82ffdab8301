import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { useDesk } from '../../shared/desk/deskStore.ts';
import { paths } from '../../shared/paths.ts';
import { useAnnouncement } from '../../shared/permissions/useAnnouncement.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Banners.module.css';
import { openDialog, useFrame } from './frameStore.ts';

/** What a customer should know or do before long, in slim rows above the panels. */
export function Banners() {
  const { t } = useTranslation();
  const passkeyCount = useLiveSession()?.passkeyCount ?? 0;
  // An announcement over the page leads to the first passkey already.
  const announcement = useAnnouncement();
  const popoutBlocked = useFrame((frame) => frame.popoutBlocked);
  const unkept = useDesk((desk) => desk.unkept.size > 0);
  return (
    <>
      {passkeyCount === 0 && announcement === null ? (
        <div className={styles.row} data-testid="passkey-nudge">
          <p>{t('workspace.nudge')}</p>
          <Button look="quiet" size="small" onClick={() => openDialog({ what: 'steps' })}>
            {t('workspace.stepsTitle')}
          </Button>
          <Link href={paths.newPasskey}>{t('workspace.nudgeAction')}</Link>
        </div>
      ) : null}
      <div className={styles.notice}>
        <UnverifiedAddress />
      </div>
      {popoutBlocked ? (
        <div className={styles.row} role="status" data-testid="popout-blocked">
          <p>{t('workspace.popoutBlocked')}</p>
          <Button look="quiet" size="small" onClick={() => useFrame.setState({ popoutBlocked: false })}>
            {t('common.close')}
          </Button>
        </div>
      ) : null}
      {unkept ? (
        <div className={styles.row} role="status" data-testid="desk-unkept">
          <p>{t('workspace.deskUnkept')}</p>
        </div>
      ) : null}
    </>
  );
}
