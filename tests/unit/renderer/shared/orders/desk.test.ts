import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  cancelAll,
  cancelOrder,
  clearAway,
  slowAfterMs,
  submitOrder,
  submitUnconfirmed,
} from '../../../../../renderer/shared/orders/desk.ts';
import { openOrderDesk, takeOrders, useOrderDesk } from '../../../../../renderer/shared/orders/orderDesk.ts';
import { askUnknown } from '../../../../../renderer/shared/orders/reconcile.ts';
import { followOrders } from '../../../../../renderer/shared/orders/followOrders.ts';
import type { SessionEvent } from '../../../../../renderer/shared/session/nextSession.ts';
import { tellSession } from '../../../../../renderer/shared/session/sessionStore.ts';
import { followFills } from '../../../../../renderer/shared/orders/followFills.ts';
import { hearOrders, hearPlaced } from '../../../../../renderer/shared/orders/hearOrders.ts';
import { sessionOf } from '../session/sessions.ts';
import { orderRequest, orderView, workingLeg } from './orderViews.ts';

const id = 'client-order-0001';
const request = orderRequest(id);

/** What the relying party says again and again while nothing changes. */
const report: SessionEvent = {
  kind: 'reported',
  opens: false,
  session: sessionOf('taro'),
};

type Answer = { status: number; body: unknown } | 'lost';
const ok = (body: unknown): Answer => ({ status: 200, body });
const refusal = (code: string, status = 409): Answer => ({
  status,
  body: { error: { code, requestId: 'r' } },
});

let asked: string[] = [];
let answers: Answer[] = [];
/** Answers wait until this settles. */
let held: Promise<void> = Promise.resolve();

async function network(path: string, { method = 'GET' }: RequestInit = {}): Promise<Response> {
  asked.push(`${method} ${path}`);
  const answer = answers.shift() ?? 'lost';
  await held;
  if (answer === 'lost') throw new TypeError('no network');
  return new Response(JSON.stringify(answer.body), { status: answer.status });
}

const local = () =>
  useOrderDesk.getState().local.map(({ request: sent, state }) => [sent.clientOrderId, state]);
const server = () => [...useOrderDesk.getState().server.values()].map(({ clientOrderId }) => clientOrderId);
const told = () => useOrderDesk.getState().message?.kind;

/** What this PC keeps; a real one in the browser. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('localStorage', memory());
  asked = [];
  answers = [];
  held = Promise.resolve();
  openOrderDesk(null);
  openOrderDesk('taro');
});

afterEach(() => {
  openOrderDesk(null);
  vi.useRealTimers();
});

describe('an order that is refused', () => {
  it('stays in the list with its reason until it is cleared away, and is not asked about', async () => {
    answers = [refusal('buying_power_short')];
    const outcome = await submitOrder(request);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'buying_power_short' } });
    expect(local()).toEqual([[id, 'refused']]);
    openOrderDesk(null);
    openOrderDesk('taro');
    expect(local()).toEqual([]);
    expect(asked).toEqual(['POST /api/orders']);
  });

  it('is cleared away by the customer, one under way is not', async () => {
    let answer: () => void = () => undefined;
    held = new Promise((resolve) => (answer = resolve));
    answers = [refusal('buying_power_short')];
    const sent = submitOrder(request);
    clearAway(id);
    expect(local()).toEqual([[id, 'sending']]);
    answer();
    await sent;
    clearAway(id);
    expect(local()).toEqual([]);
  });
});

describe('an order on its way', () => {
  it('is sent once, however often the button is pressed, and says when the answer is slow', async () => {
    let answer: () => void = () => undefined;
    held = new Promise((resolve) => (answer = resolve));
    answers = [ok({ order: orderView(id) })];
    const first = submitOrder(request);
    expect(await submitOrder(request)).toMatchObject({ ok: false, refusal: { code: 'client_id_reused' } });
    await vi.advanceTimersByTimeAsync(slowAfterMs - 1);
    expect(local()).toEqual([[id, 'sending']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(local()).toEqual([[id, 'slow']]);
    answer();
    await first;
    expect([local(), server(), asked]).toEqual([[], [id], ['POST /api/orders']]);
  });

  it('is followed by no order that nobody confirms, until it is answered', async () => {
    const next = 'client-order-0004';
    let answer: () => void = () => undefined;
    held = new Promise((resolve) => (answer = resolve));
    answers = [id, next].map((one) => ok({ order: orderView(one) }));
    const first = submitUnconfirmed(request);
    await submitUnconfirmed(orderRequest('client-order-0002'));
    await vi.advanceTimersByTimeAsync(slowAfterMs);
    await submitUnconfirmed(orderRequest('client-order-0003'));
    answer();
    await first;
    await submitUnconfirmed(orderRequest(next));
    expect([server(), asked.length]).toEqual([[id, next], 2]);
  });

  it('is known to the next page as one that nobody knows anything of', async () => {
    held = new Promise(() => undefined);
    answers = [ok({ order: orderView(id) })];
    void submitOrder(request);
    openOrderDesk(null);
    openOrderDesk('hanako');
    expect(local()).toEqual([]);
    openOrderDesk('taro');
    expect(local()).toEqual([[id, 'unknown']]);
  });
});

describe('an order whose answer was lost', () => {
  it('is unknown, never failed, and becomes what the relying party says', async () => {
    answers = ['lost', 'lost', ok({ orders: [orderView(id)] })];
    await submitOrder(request);
    expect(local()).toEqual([[id, 'unknown']]);
    expect(told()).toBe('unknown');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([local(), server(), told()]).toEqual([[], [id], 'placed']);
    const question = `GET /api/orders?clientOrderId=${id}`;
    expect(asked).toEqual(['POST /api/orders', question, question]);
  });

  it('is not believed to be missing before a no has stood for seconds, whatever is reported meanwhile', async () => {
    tellSession(report);
    const end = followOrders();
    answers = ['lost', ...Array.from({ length: 20 }, () => ok({ orders: [] }))];
    await submitOrder(request);
    for (let reports = 0; reports < 4; reports += 1) {
      tellSession(report);
      void askUnknown();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(local()).toEqual([[id, 'unknown']]);
    }
    await vi.advanceTimersByTimeAsync(2_000);
    expect([local(), told()]).toEqual([[[id, 'notThere']], 'notThere']);
    end();
  });

  it('is not asked about because the session is reported as it was', async () => {
    tellSession(report);
    const end = followOrders();
    answers = ['lost', ok({ orders: [] })];
    await submitOrder(request);
    await vi.advanceTimersByTimeAsync(10);
    tellSession(report);
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toHaveLength(2);
    end();
  });

  it('is not told as missing by a no that the stream has overtaken', async () => {
    answers = ['lost', ok({ orders: [] })];
    await submitOrder(request);
    await vi.advanceTimersByTimeAsync(500);
    let answer: () => void = () => undefined;
    held = new Promise((resolve) => (answer = resolve));
    answers = [ok({ orders: [] })];
    await vi.advanceTimersByTimeAsync(6_000);
    hearOrders([orderView(id)]);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([local(), server(), told()]).toEqual([[], [id], 'placed']);
  });

  it('is known at once when the stream brings it', async () => {
    answers = ['lost'];
    await submitOrder(request);
    hearOrders([orderView(id)]);
    expect([local(), server(), told()]).toEqual([[], [id], 'placed']);
  });

  it('is placed when the stream has brought it before the answer was lost', async () => {
    let answer: () => void = () => undefined;
    held = new Promise((resolve) => (answer = resolve));
    answers = ['lost'];
    const sent = submitOrder(request);
    hearOrders([orderView(id)]);
    answer();
    expect(await sent).toMatchObject({ ok: true });
    expect([local(), server(), told(), asked]).toEqual([[], [id], 'placed', ['POST /api/orders']]);
  });

  it.each(['internal', 'unavailable', 'storage_unavailable'])(
    'is as unknown when the answer is %s',
    async (code) => {
      answers = [refusal(code, 503), ok({ orders: [orderView(id)] })];
      await submitOrder(request);
      await vi.advanceTimersByTimeAsync(0);
      expect(server()).toEqual([id]);
    },
  );
});

describe('what the exchange refuses after all', () => {
  it('is an order with its reason, and told as refused', async () => {
    answers = [ok({ order: orderView(id, { state: 'rejected', refusal: 'market_closed' }) })];
    await submitOrder(request);
    expect([local(), server(), told()]).toEqual([[], [id], 'refused']);
  });
});

describe('an order that is executed at once', () => {
  const filled = orderView(id, {
    state: 'filled',
    executed: 300,
    updatedAtMs: 2_000,
    legs: [workingLeg({ state: 'over', executed: 300 })],
  });
  const messages = (): string[] => {
    const kinds: string[] = [];
    useOrderDesk.subscribe(({ message }, before) => {
      if (message !== null && message !== before.message) kinds.push(message.kind);
    });
    return kinds;
  };

  it('is told as executed once, whether its answer or the stream brings it first', async () => {
    const kinds = messages();
    answers = [ok({ order: filled })];
    await submitOrder(request);
    hearOrders([filled]);
    expect(kinds).toEqual(['executed']);
  });

  it('is not told as accepted by an older answer that comes after the stream', async () => {
    const kinds = messages();
    answers = [ok({ order: orderView(id) })];
    const sent = submitOrder(request);
    hearOrders([filled]);
    await sent;
    expect(kinds).toEqual(['executed']);
    expect(useOrderDesk.getState().server.get(filled.id)?.state).toBe('filled');
  });
});

describe('the list after an outage', () => {
  const executed = (client: string, shares: number) =>
    orderView(client, {
      state: shares === 300 ? 'filled' : 'partlyFilled',
      executed: shares,
      updatedAtMs: 2_000,
      legs: [workingLeg({ executed: shares })],
    });
  const told = (): [string, number][] => {
    const all: [string, number][] = [];
    const end = useOrderDesk.subscribe(({ message }, before) => {
      if (message?.kind === 'executed' && message !== before.message)
        all.push([message.order.clientOrderId, message.quantity]);
    });
    onTestFinished(end);
    return all;
  };

  it('tells what was executed meanwhile of the orders that were known before, and of no other', () => {
    const all = told();
    hearOrders([executed('old', 300), orderView('known')], true);
    expect(all).toEqual([]);
    hearOrders([executed('old', 300), executed('known', 100), executed('elsewhere', 300)], true);
    expect(all).toEqual([['known', 100]]);
  });

  it('tells what was executed of an order whose answer was lost', async () => {
    const all = told();
    answers = ['lost'];
    await submitOrder(request);
    hearOrders([executed(id, 300)], true);
    expect([all, local()]).toEqual([[[id, 300]], []]);
  });
});

describe('an order that is filled', () => {
  it('is rung for whatever is told right after it, one that is filled in part is not', () => {
    const filled = orderView('a', { state: 'filled', legs: [workingLeg({ executed: 300 })] });
    const partly = orderView('b', { state: 'partlyFilled', legs: [workingLeg({ executed: 100 })] });
    const rung: string[] = [];
    onTestFinished(followFills(({ order }) => rung.push(order.clientOrderId)));
    hearOrders([filled, partly]);
    hearPlaced(orderView('c'));
    expect(rung).toEqual(['a']);
  });
});

describe('cancelling', () => {
  const order = orderView(id);
  const cancelled = orderView(id, { state: 'cancelled', endedBy: 'request', updatedAtMs: 2_000 });
  const state = () => useOrderDesk.getState().server.get(order.id)?.state;
  const acts = () => [...useOrderDesk.getState().acts];

  it('that is refused or unanswered leaves the order as it was, and says so', async () => {
    takeOrders([order]);
    answers = [refusal('market_closed')];
    await cancelOrder(order.id);
    expect([state(), acts(), told()]).toEqual(['working', [], 'refused']);
  });

  it('is shown as under way until the answer, and never as done before', async () => {
    takeOrders([order]);
    answers = [ok({ order: cancelled })];
    const sent = cancelOrder(order.id);
    expect([state(), acts()]).toEqual(['working', [[order.id, 'cancelling']]]);
    await sent;
    expect([state(), acts()]).toEqual(['cancelled', []]);
  });

  it('is told, and the word of it leaves again; a refusal stays', async () => {
    takeOrders([order]);
    answers = [ok({ order: cancelled }), refusal('market_closed')];
    await cancelOrder(order.id);
    expect(told()).toBe('cancelled');
    vi.advanceTimersByTime(10_000);
    expect(told()).toBeUndefined();
    await cancelOrder(order.id);
    vi.advanceTimersByTime(60_000);
    expect(told()).toBe('refused');
  });

  it('is not undone by an older word of the order that comes late', () => {
    takeOrders([cancelled]);
    takeOrders([order]);
    expect(state()).toBe('cancelled');
  });

  it('of everything says how many it were', async () => {
    takeOrders([order]);
    answers = [ok({ orders: [cancelled] })];
    await cancelAll();
    expect(useOrderDesk.getState().message).toMatchObject({ kind: 'cancelledAll', count: 1 });
    expect(state()).toBe('cancelled');
  });
});
