import { create } from 'zustand';

/**
 * What is known about the market data stream. `idle`: nobody is signed in here. `connecting`: for the first time.
 * `live`: everything shown is of now. `stale`: the line is open but silent. `lost`: there is no line.
 */
export type FeedState = 'idle' | 'connecting' | 'live' | 'stale' | 'lost';

export interface Feed {
  state: FeedState;
  /** From a question on the stream to its answer, there and back, in milliseconds. */
  latencyMs: number | null;
}

export const useFeed = create<Feed>(() => ({ state: 'idle', latencyMs: null }));

/** Whether what is shown is of now. Orders are entered only then. */
export function useFeedUsable(): boolean {
  return useFeed(({ state }) => state === 'live');
}
