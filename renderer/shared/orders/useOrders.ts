import { useMemo } from 'react';
import { useOrderDesk } from './orderDesk.ts';
import type { OrderRow } from './orderRow.ts';
import { mergeRows } from './orderRow.ts';

/** All orders, newest first: those of the relying party, and those of which this page awaits an answer. */
export function useOrders(): readonly OrderRow[] {
  const server = useOrderDesk((desk) => desk.server);
  const local = useOrderDesk((desk) => desk.local);
  const acts = useOrderDesk((desk) => desk.acts);
  return useMemo(() => mergeRows(server.values(), local, acts), [server, local, acts]);
}
