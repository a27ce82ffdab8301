import { describe, expect, it } from 'vitest';
import { streamCloseCodes } from '../../../../../server/contract/marketData.ts';
import {
  askEveryMs,
  beatsMissedMax,
  doubtMs,
  gapsMax,
  helloWithinMs,
  probeWithinMs,
} from '../../../../../renderer/shared/markets/FeedClient.ts';
import { FeedWorld, heartbeatMs, turnOver } from './feedWorld.ts';

const quote = 'quote:1018';
const retryMs = 250;

function started(...topics: string[]): FeedWorld {
  const world = new FeedWorld();
  for (const topic of topics) world.topics.watch(topic, () => undefined);
  world.live();
  return world;
}

describe('the feed is not live', () => {
  it('before somebody is signed in, and opens no stream then', () => {
    const world = new FeedWorld();
    expect([world.lines.length, world.state]).toEqual([0, undefined]);
  });

  it('before the last topic that is shown has come', () => {
    const world = new FeedWorld();
    for (const topic of [quote, 'status']) world.topics.watch(topic, () => undefined);
    world.client.start();
    expect(world.state).toBe('connecting');
    world.line.hello();
    world.line.snapshot(quote);
    expect(world.state).toBe('connecting');
    world.line.snapshot('status');
    expect(world.state).toBe('live');
  });

  it('when more heartbeats than allowed stay away: it is stale, and a new stream is tried', () => {
    const world = started(quote);
    world.pass(heartbeatMs * beatsMissedMax);
    expect(world.state).toBe('live');
    world.pass(heartbeatMs);
    expect(world.told.map(({ state }) => state)).toContain('stale');
    expect(world.lines[0]?.isClosed).toBe(true);
    expect(world.lines.length).toBeGreaterThan(1);
  });

  it('when no hello comes', () => {
    const world = new FeedWorld();
    world.client.start();
    world.pass(helloWithinMs * 2);
    expect(world.told.map(({ state }) => state)).toContain('lost');
  });

  it('after a frame outside the contract, and nothing of that stream counts any more', () => {
    const world = started(quote);
    const [line] = world.lines;
    line?.sayNonsense();
    expect([world.state, line?.isClosed]).toEqual(['lost', true]);
    line?.snapshot(quote, { l: 1 }, 2);
    expect(world.topics.read(quote)).toEqual({ sim: true });
  });

  it('after gaps in more topics than can be chance', () => {
    const world = started(quote);
    for (let gap = 0; gap <= gapsMax; gap += 1) {
      world.line.say({ m: 'D', t: quote, n: 7, d: {} });
      if (gap < gapsMax) world.line.snapshot(quote);
    }
    expect(world.state).toBe('lost');
  });

  it('soon after the network is said to be gone, unless something is heard', () => {
    const world = started(quote);
    world.client.doubt();
    world.pass(1);
    world.line.beat();
    world.pass(doubtMs);
    expect(world.state).toBe('live');
    world.client.doubt();
    world.pass(doubtMs);
    expect(world.told.map(({ state }) => state)).toContain('stale');
  });
});

describe('a stream that ended', () => {
  it('with its session makes the page ask who is signed in', () => {
    const world = started(quote);
    world.line.breakOff(streamCloseCodes.sessionEnded);
    expect([world.state, world.sessionAsked]).toEqual(['lost', 1]);
  });

  it('before it said hello may have been refused for the same reason', () => {
    const world = new FeedWorld();
    world.client.start();
    world.line.breakOff();
    expect(world.sessionAsked).toBe(1);
  });

  it('is not opened again once the feed is stopped', () => {
    const world = started(quote);
    world.line.breakOff(streamCloseCodes.sessionEnded);
    world.client.stop();
    world.pass(60_000);
    expect([world.lines.length, world.state]).toEqual([1, 'idle']);
  });

  it.each(['slowConsumer', 'stopping', 'notAnswering'] as const)('for %s is opened again', (reason) => {
    const world = started(quote);
    world.line.breakOff(streamCloseCodes[reason]);
    expect([world.state, world.sessionAsked]).toEqual(['lost', 0]);
    world.pass(retryMs);
    expect(world.lines).toHaveLength(2);
  });

  it('is tried again ever more seldom, and at once when the network is back', () => {
    const world = started(quote);
    const gaps: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      world.line.breakOff();
      const lostAtMs = world.nowMs;
      const before = world.lines.length;
      while (world.lines.length === before) world.pass(50);
      gaps.push(world.nowMs - lostAtMs);
    }
    expect(gaps).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    world.line.breakOff();
    world.client.retryNow();
    expect(world.lines).toHaveLength(10);
  });

  it('leaves on screen what was there, until the new stream has brought all of it anew', () => {
    const world = started(quote);
    world.line.snapshot(quote, { l: 10 }, 2);
    world.line.breakOff();
    expect(world.topics.read(quote)).toEqual({ l: 10 });
    world.pass(retryMs);
    world.line.hello();
    expect(world.state).toBe('lost');
    expect(world.line.requests).toContainEqual({ op: 'subscribe', topics: [quote] });
    world.line.snapshot(quote, { l: 11 });
    expect([world.state, world.topics.read(quote)]).toEqual(['live', { l: 11 }]);
  });
});

describe('what is followed', () => {
  it('is asked for again as a whole when a number is missing', () => {
    const world = started(quote);
    world.line.say({ m: 'D', t: quote, n: 3, d: { l: 5 } });
    expect(world.line.requests).toContainEqual({ op: 'resync', topic: quote });
    expect(world.topics.read(quote)).toEqual({ sim: true });
  });

  it('and is refused keeps nothing else from being live', () => {
    const world = new FeedWorld();
    world.topics.watch('quote:9999', () => undefined);
    world.client.start();
    world.line.hello();
    world.line.say({ m: 'refused', t: 'quote:9999', code: 'unknown_symbol' });
    expect(world.state).toBe('live');
  });

  it('goes out together, and later wishes in rounds that the relying party allows', async () => {
    const world = started();
    const before = world.line.requests.length;
    world.topics.watch(quote, () => undefined);
    world.topics.watch('board:1018', () => undefined);
    await turnOver();
    const stop = world.topics.watch('trades:1018', () => undefined);
    stop();
    world.topics.watch('quote:1023', () => undefined);
    expect(world.line.requests.slice(before)).toEqual([{ op: 'subscribe', topics: [quote, 'board:1018'] }]);
    world.pass(askEveryMs);
    expect(world.line.requests.slice(before + 1)).toEqual([{ op: 'subscribe', topics: ['quote:1023'] }]);
  });

  it('is forgotten when nobody follows it any more, so that old prices never pass for new ones', async () => {
    const world = started();
    const stop = world.topics.watch(quote, () => undefined);
    await turnOver();
    world.line.snapshot(quote, { l: 1 });
    stop();
    world.pass(askEveryMs);
    await turnOver();
    expect(world.line.requests.at(-1)).toEqual({ op: 'unsubscribe', topics: [quote] });
    expect(world.topics.read(quote)).toBeUndefined();
  });

  it('is answered so late: a question after each beat, the middle one of the answers shown', () => {
    const world = started('status');
    for (const [index, tookMs] of [8, 3, 40].entries()) {
      if (index > 0) {
        world.line.beat();
        world.pass(probeWithinMs);
      }
      expect(world.line.requests.at(-1)).toEqual({ op: 'resync', topic: 'status' });
      world.pass(tookMs);
      world.line.snapshot('status', { sim: true }, index + 2);
    }
    expect(world.told.at(-1)).toEqual({ state: 'live', latencyMs: 8 });
  });
});
