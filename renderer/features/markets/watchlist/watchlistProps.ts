import type { Change } from './useUndo.ts';
import type { Watchlists } from './watchlists.ts';

/** What the watchlist and its bar are given. */
export interface WatchlistProps {
  lists: Watchlists;
  change: Change;
}
