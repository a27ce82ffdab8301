import { describe, expect, test } from 'vitest';
import { streamCloseCodes } from '../../server/contract/marketData.ts';
import type { OrderView } from '../../server/contract/trading.ts';
import {
  bufferSoftBytes,
  conflateMs,
  messageBurst,
  messageBytesMax,
  streamsPerSession,
  topicsMax,
} from '../../server/routes/stream/streamLimits.ts';
import { hanako, signInWithPassword } from '../support/customer.ts';
import { connectStream, openStream, type TestStream } from '../support/streamClient.ts';
import { TestClient } from '../support/testClient.ts';
import { startTestRelyingParty, type TestRelyingParty } from '../support/testRelyingParty.ts';
import { order, place, startTrader, verifyByPasskey } from '../support/trader.ts';

const symbols = ['1018', '1023', '1031', '1042'];
/** The network's own buffers take megabytes before ours begins to fill, on however busy a machine. */
const fillsBuffersMs = 90_000;

async function pass(relyingParty: TestRelyingParty, ms: number): Promise<void> {
  relyingParty.clock.advance(ms);
  await relyingParty.market.upToDate();
}

/** Settles when the stream has shown every change up to now: a fresh subscription is answered after them. */
async function caughtUp(stream: TestStream): Promise<void> {
  const before = stream.messages.length;
  stream.send({ op: 'unsubscribe', topics: ['status'] });
  stream.send({ op: 'subscribe', topics: ['status'] });
  await stream.until(() =>
    stream.messages.slice(before).find(({ m, ...rest }) => m === 'S' && 't' in rest && rest.t === 'status'),
  );
}

describe('A stream is refused', () => {
  test('to a foreign page, to another host name, and without a session; and at every other path.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    const { port } = relyingParty;
    const foreign = { ok: false, status: 403, code: 'foreign_request' };
    expect(await connectStream(port, client, { origin: 'http://evil.example' })).toEqual(foreign);
    expect(await connectStream(port, client, { origin: 'http://tegata.localhost:4311' })).toEqual(foreign);
    expect(await connectStream(port, client, { host: 'evil.example' })).toEqual(foreign);
    expect(await connectStream(port, client, { 'sec-fetch-site': 'cross-site' })).toEqual(foreign);
    const stranger = { ok: false, status: 401, code: 'signed_out' };
    expect(await connectStream(port, new TestClient(port))).toEqual(stranger);
    expect(relyingParty.stream.stats().streams).toBe(0);
  });

  test('with a locked session, until it is unlocked.', async () => {
    const relyingParty = await startTestRelyingParty();
    const { client, authenticator } = await startTrader(relyingParty);
    await client.get('sessionLock');
    const locked = { ok: false, status: 403, code: 'session_locked' };
    expect(await connectStream(relyingParty.port, client)).toEqual(locked);
    await verifyByPasskey(client, authenticator, { kind: 'unlockSession' });
    expect(await connectStream(relyingParty.port, client)).toEqual(locked);
    await client.get('sessionUnlock');
    await openStream(relyingParty.port, client);
  });

  test('beyond the number of streams of a session.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    for (let open = 0; open < streamsPerSession; open += 1) await openStream(relyingParty.port, client);
    expect(await connectStream(relyingParty.port, client)).toMatchObject({
      status: 429,
      code: 'rate_limited',
    });
  });
});

describe('A stream is closed', () => {
  test('at once when its session is signed out, in whatever window, and when another ends it.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    const other = await signInWithPassword(relyingParty);
    const [mine, theirs] = [
      await openStream(relyingParty.port, client),
      await openStream(relyingParty.port, other),
    ];
    await client.get('signOut');
    expect(await mine.closed).toBe(streamCloseCodes.sessionEnded);
    const { sessions } = await other.get('sessions');
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN);
    const third = await signInWithPassword(relyingParty);
    await third.get('sessionRevoke', {}, sessions[0]!.id);
    expect(await theirs.closed).toBe(streamCloseCodes.sessionEnded);
  });

  test('at once when its session is locked, in whatever window, and no other session’s with it.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    const streams = [
      await openStream(relyingParty.port, client),
      await openStream(relyingParty.port, client),
    ];
    const other = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    await client.get('sessionLock');
    for (const stream of streams) expect(await stream.closed).toBe(streamCloseCodes.sessionLocked);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
  });

  test('when the time of its session is over.', async () => {
    const relyingParty = await startTestRelyingParty();
    const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    relyingParty.clock.advanceMinutes(181);
    relyingParty.stream.checkSessions();
    expect(await stream.closed).toBe(streamCloseCodes.sessionEnded);
  });

  test('for a message that is not in the contract, too long, binary, or one of too many.', async () => {
    const relyingParty = await startTestRelyingParty();
    const client = await signInWithPassword(relyingParty);
    const bad = [
      '',
      'no json',
      '{}',
      '{"op":"subscribe","topics":[]}',
      '{"op":"subscribe","topics":["quote:../x"]}',
      '[]',
    ];
    for (const text of [...bad, JSON.stringify({ op: 'resync', topic: 'status', more: 1 })]) {
      const stream = await openStream(relyingParty.port, client);
      stream.socket.send(text);
      expect({ text, code: await stream.closed }).toEqual({ text, code: streamCloseCodes.badMessage });
    }
    const binary = await openStream(relyingParty.port, client);
    binary.socket.send(Buffer.from('{"op":"resync","topic":"status"}'), { binary: true });
    expect(await binary.closed).toBe(streamCloseCodes.badMessage);
    const long = await openStream(relyingParty.port, client);
    long.socket.send('x'.repeat(messageBytesMax + 1));
    expect(await long.closed).toBe(1009);
    const busy = await openStream(relyingParty.port, client);
    for (let sent = 0; sent <= messageBurst; sent += 1) busy.send({ op: 'resync', topic: 'status' });
    expect(await busy.closed).toBe(streamCloseCodes.rateLimited);
  });
});

describe('A stream', () => {
  test('says what it will not follow: an unknown issue, and more topics than it may.', async () => {
    const relyingParty = await startTestRelyingParty();
    const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    expect(stream.socket.extensions).toBe('');
    stream.send({ op: 'subscribe', topics: ['quote:9999'] });
    expect(await stream.until(() => stream.messages.find(({ m }) => m === 'refused'))).toMatchObject({
      t: 'quote:9999',
      code: 'unknown_symbol',
    });
    expect(topicsMax).toBeGreaterThan(200);
  });

  test('begins with a whole state and goes on with numbered changes that add up to the market.', async () => {
    const relyingParty = await startTestRelyingParty({ turnsPerSecond: 40 });
    const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    stream.send({
      op: 'subscribe',
      topics: symbols.flatMap((symbol) => [`quote:${symbol}`, `board:${symbol}`, `trades:${symbol}`]),
    });
    for (let round = 0; round < 20; round += 1) {
      await pass(relyingParty, 400);
      await caughtUp(stream);
    }
    expect(stream.gaps).toEqual([]);
    for (const symbol of symbols) {
      const day = relyingParty.market.day(symbol)!;
      const top = relyingParty.market.top(symbol)!;
      expect(stream.states.get(`quote:${symbol}`)).toMatchObject({
        l: day.last,
        v: day.volume,
        b: top.bidPrice,
        aq: top.askQuantity,
      });
      const best = relyingParty.market.board(symbol)!.bids[0]!;
      expect(stream.states.get(`board:${symbol}`)!.b0).toEqual([best.price, best.quantity, best.orders]);
      const shown = stream.messages.flatMap((message) =>
        (message.m === 'S' || message.m === 'D') && message.t === `trades:${symbol}`
          ? (message.d.t as number[][])
          : [],
      );
      const numbers = shown.map(([number]) => number);
      expect(numbers).toEqual(relyingParty.market.trades(symbol).map(({ number }) => number));
    }
  });

  test('sends a topic whole again to a client that saw a gap.', async () => {
    const relyingParty = await startTestRelyingParty({ turnsPerSecond: 40 });
    const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    stream.send({ op: 'subscribe', topics: ['quote:1018'] });
    await stream.until(() => stream.states.get('quote:1018'));
    await pass(relyingParty, 1_000);
    await stream.until(() => (stream.numbers.get('quote:1018') ?? 0) > 1);
    const before = stream.messages.length;
    stream.send({ op: 'resync', topic: 'quote:1018' });
    const again = await stream.until(() => stream.messages.slice(before).find(({ m }) => m === 'S'));
    expect(again).toMatchObject({ t: 'quote:1018', d: { e: relyingParty.market.day('1018')!.base } });
  });

  test('tells a customer of the own orders and money, and nobody else.', async () => {
    const relyingParty = await startTestRelyingParty({ turnsPerSecond: 20 });
    relyingParty.clock.advance(10_000);
    const trader = await startTrader(relyingParty);
    const stranger = await startTrader(relyingParty, hanako);
    const [mine, theirs] = [
      await openStream(relyingParty.port, trader.client),
      await openStream(relyingParty.port, stranger.client),
    ];
    for (const stream of [mine, theirs]) {
      stream.send({ op: 'subscribe', topics: ['orders', 'account'] });
      await stream.until(() => stream.states.get('orders') && stream.states.get('account'));
    }
    const placed = await place(trader, order({}, null));
    const told = await mine.until(() =>
      mine.messages
        .flatMap((message) =>
          message.m === 'D' && message.t === 'orders' ? (message.d.o as OrderView[]) : [],
        )
        .find(({ state }) => state === 'filled'),
    );
    expect(told).toEqual(placed);
    await mine.until(() => mine.states.get('account')!['p:1018']);
    await caughtUp(theirs);
    expect(theirs.states.get('orders')).toEqual({ o: [] });
    expect(JSON.stringify(theirs.messages)).not.toContain(placed.id);
    expect(JSON.stringify(mine.messages)).not.toContain(trader.accountId);
  });

  test('merges five thousand updates a second into a few messages for each topic, and ends at the true state.', async () => {
    const relyingParty = await startTestRelyingParty({ turnsPerSecond: 5_000 });
    await pass(relyingParty, 1_000);
    const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
    const all = relyingParty.market.instruments().map(({ symbol }) => symbol);
    let moved = 0;
    relyingParty.market.watch((moves) => (moved += moves.length));
    for (let at = 0; at < all.length; at += 50) {
      stream.send({ op: 'subscribe', topics: all.slice(at, at + 50).map((symbol) => `quote:${symbol}`) });
    }
    await stream.until(() => all.every((symbol) => stream.states.has(`quote:${symbol}`)));
    const before = stream.frames;
    const startedMs = performance.now();
    for (let slice = 0; slice < 1_000; slice += 1) {
      await pass(relyingParty, 1);
      // Timers and the network get their turn, as they do between two ticks of the market.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await caughtUp(stream);
    // A timer may be a millisecond early; one more frame begins at once, one more answers `caughtUp`.
    const rounds = Math.ceil((performance.now() - startedMs) / (conflateMs - 1)) + 2;
    expect(moved).toBeGreaterThan(400);
    expect(stream.frames - before).toBeLessThanOrEqual(rounds);
    expect(stream.gaps).toEqual([]);
    for (const symbol of all) {
      const day = relyingParty.market.day(symbol)!;
      expect(stream.states.get(`quote:${symbol}`)).toMatchObject({
        l: day.last,
        v: day.volume,
        x: day.turnoverYen,
      });
    }
  });

  test(
    'keeps nothing for a client that does not read, and goes on where the market is when it reads again.',
    async () => {
      const relyingParty = await startTestRelyingParty({ turnsPerSecond: 2_000 });
      await pass(relyingParty, 1_000);
      const stream = await openStream(relyingParty.port, await signInWithPassword(relyingParty));
      const all = relyingParty.market.instruments().map(({ symbol }) => symbol);
      const topics = all.flatMap((symbol) => [`board:${symbol}`, `trades:${symbol}`]);
      for (let at = 0; at < topics.length; at += 50)
        stream.send({ op: 'subscribe', topics: topics.slice(at, at + 50) });
      await stream.until(() => topics.every((topic) => stream.states.has(topic)));
      stream.socket.pause();
      let largest = 0;
      let rounds = 0;
      // Until the network's own buffers are full and ours holds back, and a good while more.
      for (let heldBack = 0; heldBack < 40 && rounds < 3_000; rounds += 1) {
        await pass(relyingParty, 100);
        // It lives: however slow the machine is, silence must not end the stream first.
        stream.socket.pong();
        await new Promise((resolve) => setImmediate(resolve));
        const { bufferedBytes } = relyingParty.stream.stats();
        largest = Math.max(largest, bufferedBytes);
        if (bufferedBytes > bufferSoftBytes) heldBack += 1;
      }
      expect(largest).toBeGreaterThan(bufferSoftBytes);
      expect(largest).toBeLessThan(bufferSoftBytes * 3);
      stream.socket.resume();
      await caughtUp(stream);
      expect(stream.gaps).toEqual([]);
      const symbol = all[0]!;
      const best = relyingParty.market.board(symbol)!.bids[0]!;
      expect(stream.states.get(`board:${symbol}`)!.b0).toEqual([best.price, best.quantity, best.orders]);
    },
    fillsBuffersMs,
  );
});

test('The market’s lists, days and candles are there for whoever is signed in.', async () => {
  const relyingParty = await startTestRelyingParty({ turnsPerSecond: 20 });
  expect(await new TestClient(relyingParty.port).refusal('instruments')).toBe('signed_out');
  const client = await signInWithPassword(relyingParty);
  relyingParty.clock.advanceMinutes(5);
  expect(await client.get('marketStatus')).toMatchObject({
    simulated: true,
    phase: 'continuous',
    ready: true,
  });
  const { instruments } = await client.get('instruments');
  expect(instruments.length).toBeGreaterThanOrEqual(30);
  const [first] = instruments;
  expect(first!.ticks.at(-1)!.upTo).toBe(first!.limitHigh);
  const { days } = await client.get('daySummaries', {});
  expect(days.some(({ volume }) => volume > 0)).toBe(true);
  const unknown = await client.send({ method: 'GET', path: '/api/market/candles?symbol=9999&interval=1m' });
  expect(unknown.status).toBe(404);
  const daily = await client.send({ method: 'GET', path: '/api/market/candles?symbol=1018&interval=1d' });
  expect((JSON.parse(daily.text) as { candles: unknown[] }).candles.length).toBeGreaterThan(200);
  const minutes = await client.send({ method: 'GET', path: '/api/market/candles?symbol=1031&interval=1m' });
  expect((JSON.parse(minutes.text) as { candles: unknown[] }).candles.length).toBeGreaterThan(2);
});
