import { boardLevels } from '../../../shared/markets/board.ts';
import type { Board, BoardLevel } from '../../../shared/markets/board.ts';
import type { MarketPhase } from '../../../shared/markets/marketStatus.ts';

/** Marks of a level (板記号): a special or sequential quote, and quotes before an auction. */
export type LevelMark = 'special' | 'sequential' | 'before';

/** One of the ten places of a side; without a price nobody quotes there. */
export interface LevelRow {
  /** `a9` to `a0`, `b0` to `b9`: the place, whatever stands there. */
  place: string;
  price: number | null;
  quantity: number;
  /** Of the largest quantity in sight, 0 to 1. */
  share: number;
  mark: LevelMark | null;
}

function markOf(
  board: Board,
  side: 'buy' | 'sell',
  price: number,
  phase: MarketPhase | null,
): LevelMark | null {
  const { special } = board;
  if (special !== null && special.side === side && special.price === price) return special.kind;
  const best = side === 'buy' ? board.bids[0] : board.asks[0];
  return phase === 'preOpen' && best?.price === price ? 'before' : null;
}

/** Both sides from the highest price to the lowest, each with all its places. */
export function boardRows(board: Board, phase: MarketPhase | null): { asks: LevelRow[]; bids: LevelRow[] } {
  const largest = Math.max(1, ...[...board.bids, ...board.asks].map(({ quantity }) => quantity));
  const rowsOf = (levels: readonly BoardLevel[], letter: 'a' | 'b'): LevelRow[] =>
    Array.from({ length: boardLevels }, (_, index) => {
      const level = levels[index];
      const place = `${letter}${index}`;
      if (level === undefined) return { place, price: null, quantity: 0, share: 0, mark: null };
      const { price, quantity } = level;
      const mark = markOf(board, letter === 'a' ? 'sell' : 'buy', price, phase);
      return { place, price, quantity, share: quantity / largest, mark };
    });
  return { asks: rowsOf(board.asks, 'a').toReversed(), bids: rowsOf(board.bids, 'b') };
}

/** The prices in sight, highest first. */
export function pricesOf({ asks, bids }: Pick<Board, 'asks' | 'bids'>): number[] {
  const all = new Set([...asks, ...bids].map(({ price }) => price));
  return [...all].sort((one, other) => other - one);
}

/**
 * The next price in sight above (`up`) or below the cursor. The cursor holds a price, not a place: what Enter orders
 * at is what stood there when the arrow was pressed, however the board moves. At an end it stays.
 */
export function nextCursor(prices: readonly number[], cursor: number, up: boolean): number {
  return (up ? prices.findLast((price) => price > cursor) : prices.find((price) => price < cursor)) ?? cursor;
}
