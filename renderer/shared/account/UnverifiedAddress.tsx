import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Notice } from '../../ui/Notice.tsx';
import { HelpDeskLine } from '../helpDesk/HelpDeskLine.tsx';
import { paths } from '../paths.ts';
import { restrictionOf } from '../permissions/restriction.ts';
import { usePermission } from '../permissions/usePermission.ts';
import { queries } from '../queries.ts';

/**
 * A customer without a verified address is asked for it after sign-in (M15); where this session cannot change
 * contact data, the help desk can.
 */
export function UnverifiedAddress() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data: account } = useQuery(queries.account);
  const restricted = restrictionOf(usePermission('changeContact')) !== null;
  if (account === undefined || account.addresses.some(({ verified }) => verified)) return null;
  return (
    <Notice tone="warn" title={t('account.askTitle')} testId="ask-address">
      <p>{t('account.askText')}</p>
      {restricted ? <HelpDeskLine /> : null}
      {restricted || location === paths.contact ? null : (
        <p>
          <Link href={paths.contact}>{t('account.askLink')}</Link>
        </p>
      )}
    </Notice>
  );
}
