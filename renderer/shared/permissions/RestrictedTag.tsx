import { useTranslation } from 'react-i18next';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import { Tag } from '../../ui/Tag.tsx';
import { restrictionOf } from './restriction.ts';
import { usePermission } from './usePermission.ts';

/** A word beside a menu that this session may not use. */
export function RestrictedTag({ action }: { action: GuardedAction }) {
  const { t } = useTranslation();
  const permission = usePermission(action);
  const why = restrictionOf(permission);
  // What is never possible here is not restricted in this session; its page says where it is done.
  return why === null || why === 'not_online' ? null : (
    <Tag tone="warn">{t('permissions.state.refused')}</Tag>
  );
}
