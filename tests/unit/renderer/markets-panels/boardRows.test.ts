import { describe, expect, it } from 'vitest';
import { boardRows, nextCursor, pricesOf } from '../../../../renderer/features/markets/board/boardRows.ts';
import { boardLevels } from '../../../../renderer/shared/markets/board.ts';
import type { Board } from '../../../../renderer/shared/markets/board.ts';

const level = (price: number, quantity: number) => ({ price, quantity, orders: 1 });
const board: Board = {
  asks: [level(101, 300), level(102, 600)],
  bids: [level(100, 200), level(98, 100)],
  over: 0,
  under: 0,
  marketBuy: 0,
  marketSell: 0,
  special: null,
  indicative: null,
};

describe('the rows of a board', () => {
  it('are always ten a side, from the highest price to the lowest, the best ones inside', () => {
    const { asks, bids } = boardRows(board, 'continuous');
    expect(asks).toHaveLength(boardLevels);
    expect(bids).toHaveLength(boardLevels);
    expect(asks.map(({ price }) => price).filter(Boolean)).toEqual([102, 101]);
    expect(bids.map(({ price }) => price).filter(Boolean)).toEqual([100, 98]);
    expect(asks.at(-1)?.place).toBe('a0');
    expect(bids[0]?.place).toBe('b0');
    expect(boardRows({ ...board, asks: [], bids: [] }, null).asks.every(({ price }) => price === null)).toBe(
      true,
    );
  });

  it('measure quantities against the largest in sight', () => {
    const { asks, bids } = boardRows(board, 'continuous');
    expect(asks.at(-2)?.share).toBe(1);
    expect(bids[0]?.share).toBeCloseTo(1 / 3);
  });

  it('mark a special quote on its side and price only, and best quotes before the open', () => {
    const special = { kind: 'special', side: 'sell', price: 101 } as const;
    const { asks, bids } = boardRows({ ...board, special }, 'continuous');
    expect([...asks, ...bids].filter(({ mark }) => mark === 'special').map(({ place }) => place)).toEqual([
      'a0',
    ]);
    const before = boardRows(board, 'preOpen');
    expect([...before.asks, ...before.bids].filter(({ mark }) => mark === 'before')).toHaveLength(2);
    expect([...asks, ...bids].filter(({ mark }) => mark === 'before')).toHaveLength(0);
  });
});

describe('the price cursor', () => {
  const prices = pricesOf(board);

  it('stays at the ends and where nothing is in sight', () => {
    expect(nextCursor(prices, 102, true)).toBe(102);
    expect(nextCursor(prices, 98, false)).toBe(98);
    expect(nextCursor([], 100, true)).toBe(100);
  });

  it('goes from price to price over the gap between both sides', () => {
    expect(prices).toEqual([102, 101, 100, 98]);
    expect(nextCursor(prices, 100, true)).toBe(101);
    expect(nextCursor(prices, 100, false)).toBe(98);
  });

  it('goes on from a price that has left the board', () => {
    expect(nextCursor(prices, 99, true)).toBe(100);
    expect(nextCursor(prices, 99, false)).toBe(98);
  });
});
