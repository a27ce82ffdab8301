import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PopoutVeil.module.css';

interface PopoutVeilProps {
  status: 'unknown' | 'out' | 'in' | 'ended' | 'locked';
  window: Window;
}

/**
 * SECURITY: E-19. While the session is locked or over, nothing of a panel's own window is drawn: not dimmed, not
 * behind something, but gone, dialogs included. Set before the browser paints.
 */
export function PopoutVeil({ status, window: { document } }: PopoutVeilProps) {
  const { t } = useTranslation();
  const veiled = status !== 'in';
  useLayoutEffect(() => {
    document.body.toggleAttribute('data-veiled', veiled);
  }, [document, veiled]);
  return (
    <div className={styles.veil} data-popout-veil role="status">
      {veiled ? <p>{t(status === 'locked' ? 'workspace.popoutLocked' : 'workspace.popoutEnded')}</p> : null}
    </div>
  );
}
