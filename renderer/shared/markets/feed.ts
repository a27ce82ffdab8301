import { call } from '../../gateways/api.ts';
import { openStream } from '../../gateways/stream.ts';
import { FeedClient } from './FeedClient.ts';
import { useFeed } from './feedStore.ts';
import { topicTable } from './topics.ts';

async function askSession(): Promise<void> {
  // Whoever follows calls hears the answer; no answer changes nothing.
  await call('session');
}

/** The one market data stream of this page. */
export const feed = new FeedClient(
  {
    open: openStream,
    nowMs: () => performance.now(),
    chance: () => Math.random(),
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    tell: (told) => useFeed.setState(told),
    askSession: () => void askSession(),
  },
  topicTable,
);
