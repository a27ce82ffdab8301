import { useTranslation } from 'react-i18next';
import type { Permission } from '../../../server/contract/views.ts';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './CashPanel.module.css';

const tones = { allowed: 'good', verify: 'plain', refused: 'warn' } as const satisfies Record<
  Permission['state'],
  string
>;

/** Deposits and withdrawals: the menus come with a later version, what this session may do is told already. */
export function CashPanel() {
  return (
    <ul className={styles.menus}>
      <CashMenu action="deposit" />
      <CashMenu action="withdraw" />
    </ul>
  );
}

function CashMenu({ action }: { action: 'deposit' | 'withdraw' }) {
  const { t } = useTranslation();
  const permission = usePermission(action);
  const why = restrictionOf(permission);
  return (
    <li className={styles.menu} data-testid={`cash-${action}`}>
      <span>{t(`permissions.action.${action}`)}</span>
      {permission === undefined ? null : (
        <Tag tone={tones[permission.state]}>{t(`permissions.state.${permission.state}`)}</Tag>
      )}
      <p className={styles.why}>{why === null ? t('workspace.noCash') : t(`errors.${why}.what`)}</p>
    </li>
  );
}
