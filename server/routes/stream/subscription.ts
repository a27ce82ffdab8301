import type { StreamMessage } from '../../contract/marketData.ts';
import type { OrderRecord } from '../../services/trading/book/records.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';
import { viewOrder, viewOrders } from '../../services/trading/views.ts';
import { changesBetween, topicState, tradeRow, type TopicState } from './topics.ts';

/**
 * What one client follows, and what it has been sent. Nothing is queued here: a subscription remembers the last state
 * it sent and compares it with the present one, so that it is as large after an hour of waiting as after a second.
 */
export interface Subscription {
  readonly topic: string;
  /** Number of the last message. */
  sent: number;
  /** Null: the whole topic is due. */
  last: TopicState | null;
  /** Of a tape: the last trade sent. */
  trade: number;
  /** Orders that changed since; each stands here once. */
  readonly orders: Set<OrderRecord>;
}

export function newSubscription(topic: string): Subscription {
  return { topic, sent: 0, last: null, trade: 0, orders: new Set() };
}

/** States that several clients need in one round are made once. */
export type RoundStates = Map<string, TopicState | null>;

/** The next message of a subscription; null: there is nothing new. */
export function nextMessage(
  desk: TradingDesk,
  accountId: string,
  subscription: Subscription,
  states: RoundStates,
): StreamMessage | null {
  switch (subscription.topic.split(':')[0]) {
    case 'trades':
      return nextTrades(desk, subscription);
    case 'orders':
      return nextOrders(desk, accountId, subscription);
    default:
      return nextState(desk, accountId, subscription, states);
  }
}

function whole(subscription: Subscription, d: TopicState): StreamMessage {
  subscription.sent += 1;
  return { m: 'S', t: subscription.topic, n: subscription.sent, d };
}

function part(subscription: Subscription, d: TopicState): StreamMessage {
  subscription.sent += 1;
  return { m: 'D', t: subscription.topic, n: subscription.sent, d };
}

const marker: TopicState = {};

function nextTrades({ market }: TradingDesk, subscription: Subscription): StreamMessage | null {
  const trades = market.trades(subscription.topic.slice('trades:'.length));
  const before = subscription.trade;
  subscription.trade = trades.at(-1)?.number ?? before;
  const missed = (trades[0]?.number ?? 0) > before + 1;
  if (subscription.last === null || missed) {
    subscription.last = marker;
    return whole(subscription, { t: trades.map(tradeRow) });
  }
  const fresh = trades.filter(({ number }) => number > before);
  return fresh.length > 0 ? part(subscription, { t: fresh.map(tradeRow) }) : null;
}

function nextOrders(desk: TradingDesk, accountId: string, subscription: Subscription): StreamMessage | null {
  const changed = [...subscription.orders];
  subscription.orders.clear();
  if (subscription.last === null) {
    subscription.last = marker;
    const account = desk.account(accountId);
    const shown = new Set(
      [...viewOrders(account.orders), ...viewOrders(account.live)].map((order) => order.id),
    );
    return whole(subscription, {
      o: account.orders.filter(({ orderId }) => shown.has(orderId)).map(viewOrder),
    });
  }
  return changed.length > 0 ? part(subscription, { o: changed.map(viewOrder) }) : null;
}

function nextState(
  desk: TradingDesk,
  accountId: string,
  subscription: Subscription,
  states: RoundStates,
): StreamMessage | null {
  const { topic, last } = subscription;
  const key = topic === 'account' ? `${topic} ${accountId}` : topic;
  const state = states.get(key) ?? topicState(desk, accountId, topic);
  states.set(key, state);
  if (!state) return null;
  subscription.last = state;
  if (last === null) return whole(subscription, state);
  const changes = changesBetween(last, state);
  return changes && part(subscription, changes);
}
