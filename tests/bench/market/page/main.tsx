import '../../../../renderer/app/zodSetup.ts';
import '../../../../renderer/ui/fonts.css';
import '../../../../renderer/ui/tokens.css';
import '../../../../renderer/ui/base.css';
import './page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { feed } from '../../../../renderer/shared/markets/feed.ts';
import { useFeed } from '../../../../renderer/shared/markets/feedStore.ts';
import { markFeed } from '../../../../renderer/shared/markets/markFeed.ts';
import { watchTopic } from '../../../../renderer/shared/markets/topics.ts';
import { makeQueryClient, queries } from '../../../../renderer/shared/queries.ts';
import { useSession } from '../../../../renderer/shared/session/sessionStore.ts';
import { startWords } from '../../../../renderer/shared/words/i18n.ts';
import type { SessionView } from '../../../../server/contract/views.ts';
import { issues } from '../issues.ts';
import { AgTable } from './AgTable.tsx';
import { FrameMeter } from './FrameMeter.ts';
import { OurTable } from './OurTable.tsx';
import { PixelMeter, watchFrames } from './PixelMeter.ts';

export interface Outcome {
  dropped: number;
  longestMs: number;
  latenciesMs: number[];
}

declare global {
  interface Window {
    /** Measures for so long, once the feed is live and warm. */
    measureTable: (forMs: number) => Promise<Outcome>;
  }
}

const clockRounds = 20;
const session: SessionView = {
  id: 'bench',
  account: { id: 'bench', displayName: 'bench', customerCodeMasked: '' },
  method: 'passkey',
  signedInAtMs: 0,
  endsAtMs: Number.MAX_SAFE_INTEGER,
  absoluteEndsAtMs: Number.MAX_SAFE_INTEGER,
  passkeyCount: 1,
  strength: 'passkeySynced',
  elevatedUntilMs: null,
  lockedAtMs: null,
};

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** How far the feed's clock is ahead, from the quickest of several questions. */
async function clockAheadMs(): Promise<number> {
  let [bestMs, aheadMs] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < clockRounds; round += 1) {
    const askedMs = performance.now();
    const toldMs = Number(await (await fetch('/now')).text());
    const tookMs = performance.now() - askedMs;
    if (tookMs >= bestMs) continue;
    bestMs = tookMs;
    aheadMs = toldMs - (performance.timeOrigin + askedMs + tookMs / 2);
  }
  return aheadMs;
}

async function measureTable(root: HTMLElement, forMs: number): Promise<Outcome> {
  const pixels = new PixelMeter(root, await clockAheadMs());
  const frames = new FrameMeter();
  await wait(forMs);
  return { ...frames.stop(), latenciesMs: pixels.stop() };
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const client = makeQueryClient();
  client.setQueryData(queries.instruments.queryKey, { instruments: [...issues] });
  useSession.setState({ state: { status: 'in', session, epoch: 0 } });
  await startWords('ja');
  markFeed(document.documentElement);
  watchFrames();
  // All hundred are kept up to date, also those that a table does not draw now.
  for (const { symbol } of issues) watchTopic(`quote:${symbol}`, () => undefined);
  feed.start();
  const table = new URLSearchParams(window.location.search).get('table');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        {table === 'ours' ? <OurTable /> : null}
        {table === 'agGrid' ? <AgTable /> : null}
      </QueryClientProvider>
    </StrictMode>,
  );
  useFeed.subscribe(({ state }) => {
    if (state === 'live') window.measureTable = (forMs) => measureTable(root, forMs);
  });
}

void start();
