import { useQuery } from '@tanstack/react-query';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import type { Permission } from '../../../server/contract/views.ts';
import { queries } from '../queries.ts';
import { useLiveSession } from '../session/useLiveSession.ts';

/** Whether this session may do something now, as the relying party says; undefined until it has said so. */
export function usePermission(action: GuardedAction): Permission | undefined {
  const signedIn = useLiveSession() !== null;
  const { data } = useQuery({ ...queries.permissions, enabled: signedIn });
  return data?.permissions.find((permission) => permission.action === action);
}
