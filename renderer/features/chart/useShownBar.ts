import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Bar } from './bars/bar.ts';
import type { BarFeed } from './bars/BarFeed.ts';
import type { PointedStore } from './pointedStore.ts';

interface Shown {
  readonly bars: readonly Bar[];
  /** -1 while there is no bar. */
  readonly index: number;
}

const noBars: readonly Bar[] = [];

/** The bars, and which of them is spoken of: the one under the pointer, else the newest. */
export function useShownBar(feed: BarFeed, pointed: PointedStore): Shown {
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  const under = useStore(pointed, ({ index }) => index);
  const bars = state.phase === 'ready' ? state.bars : noBars;
  return { bars, index: under === null || under >= bars.length ? bars.length - 1 : under };
}
