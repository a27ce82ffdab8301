import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ExecutionView } from '../../../server/contract/trading.ts';
import { queries } from '../queries.ts';
import { useOrderDesk } from './orderDesk.ts';

const none: readonly ExecutionView[] = [];

/** All executions, newest first; asked for anew whenever an order tells of one more. Undefined until they are there. */
export function useExecutions(): readonly ExecutionView[] | undefined {
  const client = useQueryClient();
  const signedIn = useOrderDesk(({ accountId }) => accountId !== null);
  const executed = useOrderDesk(({ server }) =>
    [...server.values()].reduce((sum, { legs }) => sum + legs.reduce((own, leg) => own + leg.executed, 0), 0),
  );
  useEffect(() => {
    if (executed > 0) void client.invalidateQueries({ queryKey: queries.executions.queryKey });
  }, [client, executed]);
  const { data } = useQuery({ ...queries.executions, enabled: signedIn });
  return signedIn ? data?.executions : none;
}
