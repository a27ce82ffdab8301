import { useMemo } from 'react';
import { useDesk } from './deskStore.ts';
import type { OrderRow } from './orderRow.ts';
import { mergeRows } from './orderRow.ts';

/** All orders, newest first: those of the relying party, and those of which this page awaits an answer. */
export function useOrders(): readonly OrderRow[] {
  const server = useDesk((desk) => desk.server);
  const local = useDesk((desk) => desk.local);
  const acts = useDesk((desk) => desk.acts);
  return useMemo(() => mergeRows(server.values(), local, acts), [server, local, acts]);
}
