import { numbersOf } from './fields.ts';
import type { TopicData } from './topicRecord.ts';

/** One trade of the tape (歩み値). Price in 0.1 yen, quantity in shares. */
export interface Trade {
  /** Rises by one within an issue. */
  number: number;
  atMs: number;
  price: number;
  quantity: number;
  /** Who came to the book; null: an auction. */
  side: 'buy' | 'sell' | null;
}

export function tradesTopic(symbol: string): string {
  return `trades:${symbol}`;
}

/** One row of `t`; null when it is none. */
export function readTrade(row: unknown): Trade | null {
  const [number, atMs, price, quantity, sign] = numbersOf(row, 5) ?? [];
  if (number === undefined || atMs === undefined || price === undefined) return null;
  if (quantity === undefined || sign === undefined) return null;
  return { number, atMs, price, quantity, side: sign > 0 ? 'buy' : sign < 0 ? 'sell' : null };
}

/** Oldest first. Also reads what came with one message (`changed`). */
export function readTrades(data: TopicData): Trade[] {
  const rows: unknown[] = Array.isArray(data['t']) ? data['t'] : [];
  return rows.map(readTrade).filter((trade) => trade !== null);
}
