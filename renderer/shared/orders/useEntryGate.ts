import { useFeedUsable } from '../markets/feedStore.ts';
import { useMarketStatus } from '../markets/marketStatus.ts';
import { useSession } from '../session/sessionStore.ts';

/** Why no order is entered now, whatever it says; names its words under `ticket.gate`. */
export type EntryGate = 'session' | 'feed' | 'notReady' | 'closed' | 'break';

/** Null: orders may be entered. A stale or lost feed blocks entry, because the prices on screen are of before. */
export function useEntryGate(): EntryGate | null {
  const isIn = useSession(({ state }) => state.status === 'in');
  const isUsable = useFeedUsable();
  const status = useMarketStatus();
  if (!isIn) return 'session';
  if (!isUsable) return 'feed';
  if (status === null || !status.ready) return 'notReady';
  return status.phase === 'closed' || status.phase === 'break' ? status.phase : null;
}
