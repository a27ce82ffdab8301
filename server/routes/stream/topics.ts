import type { Market, PublicTrade } from '../../ports/market.ts';
import { moneyOf } from '../../services/trading/money.ts';
import { viewPositions } from '../../services/trading/views.ts';
import type { TradingDesk } from '../../services/trading/desk.ts';

/** The state of a topic, as flat as its changes are. */
export type TopicState = Readonly<Record<string, unknown>>;

const levels = 10;
const sideSigns = { buy: 1, sell: -1 } as const;

/** What a topic shows now, for those that are replaced key by key; null: there is no such issue. */
export function topicState(desk: TradingDesk, accountId: string, topic: string): TopicState | null {
  const [name = '', symbol = ''] = topic.split(':');
  switch (name) {
    case 'quote':
      return quoteState(desk.market, symbol);
    case 'board':
      return boardState(desk.market, symbol);
    case 'status': {
      const { simulated, ...status } = desk.market.status();
      return { sim: simulated, ...status };
    }
    case 'account':
      return accountState(desk, accountId);
    default:
      return null;
  }
}

function quoteState(market: Market, symbol: string): TopicState | null {
  const [day, top] = [market.day(symbol), market.top(symbol)];
  if (!day || !top) return null;
  const special = market.special(symbol);
  return {
    l: day.last,
    d: market.direction(symbol),
    t: day.lastAtMs,
    o: day.open,
    h: day.high,
    w: day.low,
    v: day.volume,
    x: day.turnoverYen,
    b: top.bidPrice,
    bq: top.bidQuantity,
    a: top.askPrice,
    aq: top.askQuantity,
    q: special && [special.kind, special.side, special.price],
    e: day.base,
  };
}

function boardState(market: Market, symbol: string): TopicState | null {
  const board = market.board(symbol);
  if (!board) return null;
  const state: Record<string, unknown> = {};
  for (let level = 0; level < levels; level += 1) {
    const [bid, ask] = [board.bids[level], board.asks[level]];
    state[`b${level}`] = bid ? [bid.price, bid.quantity, bid.orders] : null;
    state[`a${level}`] = ask ? [ask.price, ask.quantity, ask.orders] : null;
  }
  const { over: ov, under: un, marketBuy: mb, marketSell: ms, quote, indicative: i } = board;
  return { ...state, ov, un, mb, ms, q: quote && [quote.kind, quote.side, quote.price], i };
}

function accountState(desk: TradingDesk, accountId: string): TopicState {
  const positions = viewPositions(desk, accountId).map((position) => [`p:${position.symbol}`, position]);
  return { cash: moneyOf(desk, accountId), ...(Object.fromEntries(positions) as TopicState) };
}

/** The keys that differ, null for those that are gone; null: nothing differs. */
export function changesBetween(before: TopicState, after: TopicState): TopicState | null {
  const changes: Record<string, unknown> = {};
  let differs = false;
  for (const key of Object.keys(after)) {
    if (isSame(before[key], after[key])) continue;
    changes[key] = after[key];
    differs = true;
  }
  for (const key of Object.keys(before)) {
    if (key in after) continue;
    changes[key] = null;
    differs = true;
  }
  return differs ? changes : null;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A trade on the wire: `[number, atMs, price, quantity, side]`. */
export function tradeRow({ number, atMs, price, quantity, aggressor }: PublicTrade): number[] {
  return [number, atMs, price, quantity, aggressor === null ? 0 : sideSigns[aggressor]];
}
