import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BarFeed } from '../../../../renderer/features/chart/bars/BarFeed.ts';
import { topicTable } from '../../../../renderer/shared/markets/topics.ts';

type Row = [number, number, number, number, number, number];
const minute = 60_000;

interface Asked {
  url: string;
  answer: (status: number, candles: Row[]) => void;
}

/** The relying party as the gateway sees it: answers are given one by one, when the test says so. */
function relyingParty(): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal(
    'fetch',
    (url: string, { signal }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const error = { code: 'unavailable', requestId: 'r1' };
        asked.push({
          url,
          answer: (status, candles) =>
            resolve(new Response(JSON.stringify(status === 200 ? { candles } : { error }), { status })),
        });
      }),
  );
  return asked;
}

let party = relyingParty();
const stops: (() => void)[] = [];

function started(interval: '1m' | '5m' | '1d') {
  const feed = new BarFeed('1018', interval);
  let told = 0;
  feed.subscribe(() => (told += 1));
  stops.push(feed.start());
  /** Answers a question and waits until the feed has told of it. */
  const answer = async (at: number, status: number, candles: Row[]): Promise<void> => {
    const before = told;
    party[at]?.answer(status, candles);
    await vi.waitFor(() => expect(told).toBeGreaterThan(before));
  };
  return {
    feed,
    answer,
    told: () => told,
    bars: () => (feed.state.phase === 'ready' ? feed.state.bars : feed.state.phase),
  };
}

const trades = (n: number, m: 'S' | 'D', list: number[][]) =>
  topicTable.take({ m, t: 'trades:1018', n, d: { t: list } });

beforeEach(() => {
  party = relyingParty();
  // No window here: frames come at once.
  vi.stubGlobal('window', {
    closed: false,
    document: { visibilityState: 'visible' },
    requestAnimationFrame: (job: () => void) => setTimeout(job),
  });
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  topicTable.forget();
  vi.unstubAllGlobals();
});

describe('the bars of an issue', () => {
  it('say that they could not be read, and are asked for again on demand', async () => {
    const { feed, answer, bars } = started('5m');
    await answer(0, 503, []);
    expect(feed.state).toMatchObject({ phase: 'failed', refusal: { code: 'unavailable' } });
    feed.fetch();
    await answer(1, 200, []);
    expect(bars()).toEqual([]);
  });

  it('are asked for in minutes, whatever is shown, and made wider here', async () => {
    const { answer, bars } = started('5m');
    expect(party[0]?.url).toBe('/api/market/candles?symbol=1018&interval=1m');
    await answer(0, 200, [
      [0, 10, 12, 9, 11, 100],
      [4 * minute, 11, 15, 11, 14, 200],
    ]);
    expect(bars()).toEqual([{ startMs: 0, open: 10, high: 15, low: 9, close: 14, volume: 300 }]);
  });

  it('go on with the trades of the stream, without asking again', async () => {
    const { answer, bars, told } = started('1m');
    trades(1, 'S', [[1, 0, 10, 100, 1]]);
    await answer(0, 200, [[0, 10, 10, 10, 10, 100]]);
    const before = told();
    trades(2, 'D', [[2, 1_000, 13, 50, 1]]);
    trades(3, 'D', [[3, 2_000, 12, 50, -1]]);
    await vi.waitFor(() => expect(told()).toBe(before + 1));
    expect(bars()).toEqual([{ startMs: 0, open: 10, high: 13, low: 10, close: 12, volume: 200 }]);
    expect(party).toHaveLength(1);
  });

  it('are read anew after the stream left trades out, and stand until then', async () => {
    const { feed, answer, bars } = started('1m');
    trades(1, 'S', [[1, 0, 10, 100, 1]]);
    await answer(0, 200, [[0, 10, 10, 10, 10, 100]]);
    const first = feed.state.phase === 'ready' ? feed.state.epoch : '';
    trades(1, 'S', [
      [8, 61_000, 20, 100, 1],
      [9, 62_000, 21, 100, 1],
    ]);
    expect(bars()).toHaveLength(1);
    expect(party).toHaveLength(2);
    await answer(1, 200, [
      [0, 10, 10, 10, 10, 100],
      [minute, 15, 21, 15, 21, 700],
    ]);
    expect(bars()).toHaveLength(2);
    expect(feed.state).toMatchObject({ phase: 'ready' });
    expect(feed.state.phase === 'ready' && feed.state.epoch !== first).toBe(true);
  });

  it('of days end with the day that the quote tells', async () => {
    const { answer, bars } = started('1d');
    expect(party[0]?.url).toContain('interval=1d');
    const midnight = Date.parse('2026-01-05T00:00:00+09:00');
    topicTable.take({
      m: 'S',
      t: 'quote:1018',
      n: 1,
      d: { l: 14, t: midnight + 1, o: 10, h: 15, w: 9, v: 300 },
    });
    await answer(0, 200, []);
    expect(bars()).toEqual([{ startMs: midnight, open: 10, high: 15, low: 9, close: 14, volume: 300 }]);
  });

  it('of days are read anew when the day in Tokyo is another one, and end with its first trade', async () => {
    const { answer, bars } = started('1d');
    const midnight = Date.parse('2026-01-06T00:00:00+09:00');
    const dayMs = 24 * 60 * minute;
    const quote = (n: number, m: 'S' | 'D', d: Record<string, number>) =>
      topicTable.take({ m, t: 'quote:1018', n, d });
    quote(1, 'S', { l: 14, t: midnight - 2, o: 10, h: 15, w: 9, v: 300 });
    await answer(0, 200, [[midnight - dayMs, 10, 12, 9, 11, 100]]);
    quote(2, 'D', { l: 13, t: midnight - 1, v: 400 });
    expect(party).toHaveLength(1);
    quote(3, 'D', { l: 20, t: midnight, o: 20, h: 20, w: 20, v: 50 });
    expect(party).toHaveLength(2);
    await answer(1, 200, [[midnight - dayMs, 10, 15, 9, 13, 400]]);
    expect(bars()).toEqual([
      { startMs: midnight - dayMs, open: 10, high: 15, low: 9, close: 13, volume: 400 },
      { startMs: midnight, open: 20, high: 20, low: 20, close: 20, volume: 50 },
    ]);
  });

  it('follow the stream no longer once nobody looks', () => {
    started('1m');
    expect(topicTable.wanted().includes('trades:1018')).toBe(true);
    for (const stop of stops.splice(0)) stop();
    expect(topicTable.wanted().includes('trades:1018')).toBe(false);
    expect(party).toHaveLength(1);
  });
});
