import { FeedPill } from '../features/connection/FeedPill.tsx';
import { MarketPills } from '../features/connection/MarketPills.tsx';
import { SessionPill } from '../features/session/SessionPill.tsx';
import { ElevationPill } from '../shared/orders/ElevationPill.tsx';
import { useSession } from '../shared/session/sessionStore.ts';

/** What market this is, how live it is, and how long session and verification last: always in sight. */
export function TradingPills() {
  const isIn = useSession(({ state }) => state.status === 'in');
  return (
    <>
      <MarketPills />
      <FeedPill />
      <SessionPill />
      {isIn ? <ElevationPill /> : null}
    </>
  );
}
