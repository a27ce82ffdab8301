import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../clock/useServerNow.ts';
import { queries } from '../queries.ts';
import { isOpen } from './openHours.ts';
import styles from './HelpDeskLine.module.css';
import { useHelpDeskHours } from './useHelpDeskHours.ts';

/** Whom to call where somebody is stuck, when, and whether that is now (D16). */
export function HelpDeskLine() {
  const { t } = useTranslation();
  const hours = useHelpDeskHours();
  const nowMs = useServerNow();
  const { data: policy } = useQuery(queries.policy);
  if (policy === undefined) return null;
  const { helpDesk, enforcement } = policy;
  const open = isOpen(helpDesk, enforcement.timeZone, nowMs);
  return (
    <p className={styles.line} data-testid="help-desk">
      <span>{t('helpDesk.name')}</span> <strong>{helpDesk.phone}</strong> <span>{hours(helpDesk)}</span>{' '}
      <span>{t(open ? 'helpDesk.openNow' : 'helpDesk.closedNow')}</span>
    </p>
  );
}
