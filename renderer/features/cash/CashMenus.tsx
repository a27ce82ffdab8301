import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CashView } from '../../../server/contract/trading.ts';
import type { Permission } from '../../../server/contract/views.ts';
import { paths } from '../../shared/paths.ts';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './CashPanel.module.css';
import { maskPayout, usePayoutWords } from '../../shared/money/usePayoutWords.ts';

/** Whether this session may deposit and withdraw, and, once it is known, where withdrawals go. */
export function CashMenus({ payout }: { payout: CashView['payout'] | undefined }) {
  const { t } = useTranslation();
  const payoutWords = usePayoutWords();
  return (
    <dl className={styles.facts}>
      <MenuLine action="deposit" />
      <MenuLine action="withdraw" />
      {payout === undefined ? null : (
        <div className={styles.wraps}>
          <dt>{t('money.payout')}</dt>
          <dd>
            {payout === null ? t('money.noPayout') : payoutWords(maskPayout(payout))}{' '}
            <Link href={paths.payout} className={styles.link}>
              {t(payout === null ? 'money.toPayout' : 'money.showPayout')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

const tones = { allowed: 'good', verify: 'plain', refused: 'warn' } as const satisfies Record<
  Permission['state'],
  string
>;

/** What the relying party says of a menu in this session; where it is restricted, why (D7, I8). */
function MenuLine({ action }: { action: 'deposit' | 'withdraw' }) {
  const { t } = useTranslation();
  const permission = usePermission(action);
  const why = restrictionOf(permission);
  return (
    <div className={styles.wraps} data-testid={`cash-menu-${action}`}>
      <dt>{t(`permissions.action.${action}`)}</dt>
      <dd>
        {why === null ? null : `${t(`errors.${why}.what`)} `}
        {permission === undefined ? null : (
          <Tag tone={tones[permission.state]}>{t(`permissions.state.${permission.state}`)}</Tag>
        )}
      </dd>
    </div>
  );
}
