import type { StreamMessage } from '../../../server/contract/marketData.ts';

/** `quote:1018`, `board:1018`, `trades:1018`, `status`, `orders`, `account`; see server/contract/marketData.ts. */
export type Topic = string;
/** The state of a topic, flat as it comes. A key that is gone is null. Never changed in place. */
export type TopicData = Readonly<Record<string, unknown>>;

export interface TopicChange {
  data: TopicData;
  /** What came with this message; null: all of it is new. */
  changed: TopicData | null;
}

/** A topic as far as it has been put together. Without a number a snapshot is awaited, and `data` is of before. */
export interface TopicRecord {
  readonly data: TopicData | undefined;
  readonly number: number | null;
}

export type TopicMessage = Extract<StreamMessage, { m: 'S' | 'D' }>;

/** `gap`: something is missing, ask for the whole topic. `early`: a change of what has not come yet. */
export type Taken =
  | { kind: 'taken'; record: TopicRecord; change: TopicChange }
  | { kind: 'gap'; record: TopicRecord }
  | { kind: 'early' };

export const unknownTopic: TopicRecord = { data: undefined, number: null };

/** Trades of one issue that are kept. */
export const tradesKept = 500;
/** Orders that are kept, ended ones included. */
export const ordersKept = 1_000;

type Listed = readonly (readonly unknown[])[];
type Identified = readonly { readonly id: unknown }[];

function addTrades(data: TopicData, fresh: unknown): TopicData | null {
  if (!Array.isArray(data['t']) || !Array.isArray(fresh)) return null;
  const trades: Listed = [...(data['t'] as Listed), ...(fresh as Listed)];
  return { t: trades.length > tradesKept ? trades.slice(-tradesKept) : trades };
}

function replaceOrders(data: TopicData, fresh: unknown): TopicData | null {
  if (!Array.isArray(data['o']) || !Array.isArray(fresh)) return null;
  const orders = new Map((data['o'] as Identified).map((order) => [order.id, order]));
  for (const order of fresh as Identified) orders.set(order.id, order);
  return { o: [...orders.values()].slice(-ordersKept) };
}

function merge(topic: Topic, data: TopicData, changed: TopicData): TopicData | null {
  if (topic === 'orders') return replaceOrders(data, changed['o']);
  if (topic.startsWith('trades:')) return addTrades(data, changed['t']);
  return { ...data, ...changed };
}

/** The next state of a topic. A snapshot always counts; a change only when it is the very next one. */
export function nextRecord(topic: Topic, record: TopicRecord, message: TopicMessage): Taken {
  const { m, n, d } = message;
  if (m === 'S') return { kind: 'taken', record: { data: d, number: n }, change: { data: d, changed: null } };
  if (record.number === null || record.data === undefined) return { kind: 'early' };
  const data = n === record.number + 1 ? merge(topic, record.data, d) : null;
  if (data === null) return { kind: 'gap', record: { ...record, number: null } };
  return { kind: 'taken', record: { data, number: n }, change: { data, changed: d } };
}
