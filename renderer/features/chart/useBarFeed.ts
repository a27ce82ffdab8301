import { useEffect, useMemo } from 'react';
import type { CandleInterval } from '../../../server/contract/marketData.ts';
import { BarFeed } from './bars/BarFeed.ts';

/** The bars of an issue while this component stands; null without an issue. */
export function useBarFeed(symbol: string | null, interval: CandleInterval): BarFeed | null {
  const feed = useMemo(() => (symbol === null ? null : new BarFeed(symbol, interval)), [symbol, interval]);
  useEffect(() => feed?.start(), [feed]);
  return feed;
}
