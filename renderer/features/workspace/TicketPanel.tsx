import { useTranslation } from 'react-i18next';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { EmptyPanel } from './EmptyPanel.tsx';
import styles from './WorkspacePage.module.css';

/** Where orders will be entered; restricted already now wherever trading is. */
export function TicketPanel() {
  const { t } = useTranslation();
  const permission = usePermission('trade');
  const why = restrictionOf(permission);
  if (why !== null) {
    return (
      <div className={styles.restricted}>
        <Restricted action="trade" why={why} />
      </div>
    );
  }
  const password = permission?.needs.password ?? null;
  return (
    <EmptyPanel words={t('workspace.noOrders')}>
      {password === null ? null : <p>{t(`workspace.orderPassword.${password}`)}</p>}
    </EmptyPanel>
  );
}
