import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnection } from '../../shared/connectionStore.ts';
import { feed } from '../../shared/markets/feed.ts';
import { markFeed } from '../../shared/markets/markFeed.ts';
import { readStatus, statusTopic } from '../../shared/markets/marketStatus.ts';
import { topicTable, watchTopic } from '../../shared/markets/topics.ts';
import { queries } from '../../shared/queries.ts';
import { useSession } from '../../shared/session/sessionStore.ts';

/** The stream is open while somebody is signed in and the window is not locked. */
function followSession(): () => void {
  const follow = () => {
    if (useSession.getState().state.status === 'in') feed.start();
    else feed.stop();
  };
  follow();
  return useSession.subscribe((now, before) => {
    // Another customer: not one figure of the one before.
    if (now.state.epoch !== before.state.epoch) {
      feed.stop();
      topicTable.forget();
    }
    follow();
  });
}

function followConnection(): () => void {
  const retry = () => feed.retryNow();
  const doubt = () => feed.doubt();
  window.addEventListener('online', retry);
  window.addEventListener('offline', doubt);
  const unfollow = useConnection.subscribe((now, before) => {
    if (now.state === 'connected' && before.state !== 'connected') feed.retryNow();
    if (now.state === 'lost') feed.doubt();
  });
  return () => {
    window.removeEventListener('online', retry);
    window.removeEventListener('offline', doubt);
    unfollow();
  };
}

/** The status is always followed: it says that the market is a simulated one, and when limits change. */
function followTradingDay(client: QueryClient): () => void {
  let day: string | null = null;
  return watchTopic(statusTopic, ({ data }) => {
    const now = readStatus(data)?.tradingDay ?? null;
    if (now !== null && day !== null && now !== day) {
      void client.invalidateQueries({ queryKey: queries.instruments.queryKey });
    }
    day = now ?? day;
  });
}

/** Keeps the market data stream in step with the session. Once per page. */
export function useFeedConnection(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stops = [
      markFeed(document.documentElement),
      followTradingDay(client),
      followSession(),
      followConnection(),
    ];
    return () => {
      for (const stop of stops) stop();
      feed.stop();
    };
  }, [client]);
}
