import { useTranslation } from 'react-i18next';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import { useFormat } from '../words/useFormat.ts';

/** Names guarded actions in one breath. */
export function useActionList(): (actions: readonly GuardedAction[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (actions) => format.list(actions.map((action) => t(`permissions.action.${action}`)));
}
