import type { MarketPhase } from '../../../shared/markets/marketStatus.ts';
import type { Quote } from '../../../shared/markets/quote.ts';
import type { TopicData } from '../../../shared/markets/topics.ts';
import { readTrade } from '../../../shared/markets/trades.ts';
import type { Trade } from '../../../shared/markets/trades.ts';

/** The newest trade of a tape. */
export function newestTrade(data: TopicData): Trade | null {
  const rows: unknown[] = Array.isArray(data['t']) ? data['t'] : [];
  return readTrade(rows.at(-1));
}

/**
 * Whether the last price came of the opening (寄) or the closing auction (引). One in the middle of a session, after a
 * special quote, has no mark of its own.
 */
export function auctionOf(
  newest: Trade | null,
  quote: Quote | null,
  phase: MarketPhase | null,
): 'open' | 'close' | null {
  if (newest === null || newest.side !== null || quote === null) return null;
  if (phase === 'closed' || phase === 'break') return 'close';
  return phase === 'continuous' && quote.open === newest.price && quote.high === quote.low ? 'open' : null;
}
