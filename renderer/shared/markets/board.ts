import { numberAt, numbersOf } from './fields.ts';
import { readSpecial } from './special.ts';
import type { SpecialQuote } from './special.ts';
import type { TopicData } from './topicRecord.ts';
import { useTopic } from './topics.ts';

/** Price in 0.1 yen, quantity in shares. */
export interface BoardLevel {
  price: number;
  quantity: number;
  orders: number;
}

/** The book of one issue, best level first on both sides. */
export interface Board {
  bids: BoardLevel[];
  asks: BoardLevel[];
  /** Shares beyond the levels shown, above (OVER) and below (UNDER). */
  over: number;
  under: number;
  /** Shares of market orders that wait for an auction. */
  marketBuy: number;
  marketSell: number;
  special: SpecialQuote | null;
  /** Where an auction would trade now; null outside of one. */
  indicative: number | null;
}

export const boardLevels = 10;

export function boardTopic(symbol: string): string {
  return `board:${symbol}`;
}

function readLevels(data: TopicData, side: 'a' | 'b'): BoardLevel[] {
  const levels: BoardLevel[] = [];
  for (let level = 0; level < boardLevels; level += 1) {
    const [price, quantity, orders] = numbersOf(data[`${side}${level}`], 3) ?? [];
    if (price === undefined || quantity === undefined || orders === undefined) continue;
    levels.push({ price, quantity, orders });
  }
  return levels;
}

export function readBoard(data: TopicData): Board {
  return {
    bids: readLevels(data, 'b'),
    asks: readLevels(data, 'a'),
    over: numberAt(data, 'ov') ?? 0,
    under: numberAt(data, 'un') ?? 0,
    marketBuy: numberAt(data, 'mb') ?? 0,
    marketSell: numberAt(data, 'ms') ?? 0,
    special: readSpecial(data['q']),
    indicative: numberAt(data, 'i'),
  };
}

/** At most once per frame; null until the book is there. */
export function useBoard(symbol: string | null): Board | null {
  return useTopic<Board | null>(symbol === null ? null : boardTopic(symbol), readBoard, null);
}
