import { useTranslation } from 'react-i18next';
import type { FeedState } from '../../shared/markets/feedStore.ts';
import { useFeed } from '../../shared/markets/feedStore.ts';
import { Pill } from '../../ui/Pill.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FeedPill.module.css';

const dots = { connecting: 'warn', live: 'good', stale: 'bad', lost: 'bad' } as const satisfies Record<
  Exclude<FeedState, 'idle'>,
  string
>;

/** Whether prices are of now, and how long a question to the feed takes there and back. Said aloud when that changes. */
export function FeedPill() {
  const { t } = useTranslation();
  const { state, latencyMs } = useFeed();
  if (state === 'idle') return null;
  const isLive = state === 'live';
  return (
    <>
      <span className={styles.hint} title={t(`markets.feedHint.${state}`)}>
        <Pill dot={dots[state]} tone={isLive ? 'plain' : 'warn'} testId="feed">
          <span>{t(`markets.feed.${state}`)}</span>
          {isLive ? (
            <span className={styles.latency}>{latencyMs === null ? null : `${latencyMs} ms`}</span>
          ) : null}
        </Pill>
      </span>
      <VisuallyHidden live="status">
        {isLive || state === 'connecting' ? '' : t(`markets.feedHint.${state}`)}
      </VisuallyHidden>
    </>
  );
}
