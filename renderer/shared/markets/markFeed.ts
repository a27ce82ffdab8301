import { useFeed } from './feedStore.ts';

/**
 * Keeps `data-feed` on the root of a window in step with the feed: prices (`data-live`) are grey while it is not live.
 * For the main window and every window of detached panels. Returns its end.
 */
export function markFeed(root: HTMLElement): () => void {
  const mark = () => {
    root.dataset['feed'] = useFeed.getState().state;
  };
  mark();
  return useFeed.subscribe(mark);
}
