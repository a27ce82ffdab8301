import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../../../renderer/shared/markets/board.ts';
import { readStatus } from '../../../../../renderer/shared/markets/marketStatus.ts';
import { changeOf, changeRatioOf, readQuote } from '../../../../../renderer/shared/markets/quote.ts';
import { readTrades } from '../../../../../renderer/shared/markets/trades.ts';

describe('what is not what it should be', () => {
  it('is not there: fields of a quote', () => {
    expect(readQuote({ l: '24185', d: 'up', v: Number.NaN, q: ['special', 'both', 1] })).toMatchObject({
      last: null,
      direction: 0,
      volume: 0,
      special: null,
    });
  });

  it('is not there: levels, trades and a status', () => {
    expect(readBoard({ b0: [1, 2], a0: 'x', b1: null }).bids).toEqual([]);
    expect(readTrades({ t: [[1, 2, 3], 'x', [1, 2, 3, 4, '5']] })).toEqual([]);
    expect(readTrades({})).toEqual([]);
    expect(readStatus({ phase: 'lunch', session: 1, tradingDay: '2026-05-14' })).toBeNull();
  });
});

describe('what comes over the stream', () => {
  it('is read as a quote, with its change against the base price', () => {
    const quote = readQuote({ l: 24_185, d: -1, e: 23_810, q: ['special', 'buy', 24_200] });
    expect([quote.direction, quote.special]).toEqual([-1, { kind: 'special', side: 'buy', price: 24_200 }]);
    expect([changeOf(quote), changeRatioOf(quote)]).toEqual([375, 375 / 23_810]);
    expect([changeOf(readQuote({})), changeRatioOf(readQuote({}))]).toEqual([null, null]);
  });

  it('is read as a board, best level first', () => {
    const board = readBoard({ b0: [100, 5, 1], b1: [95, 7, 2], a0: [105, 1, 1], ov: 10, i: 100 });
    expect(board.bids.map(({ price }) => price)).toEqual([100, 95]);
    expect([board.asks.length, board.over, board.under, board.indicative]).toEqual([1, 10, 0, 100]);
  });

  it('is read as trades, oldest first, an auction having no side', () => {
    const trades = readTrades({
      t: [
        [1, 5, 100, 200, 1],
        [2, 6, 100, 100, -1],
        [3, 7, 100, 1, 0],
      ],
    });
    expect(trades.map(({ side }) => side)).toEqual(['buy', 'sell', null]);
  });

  it('is read as the status of a market', () => {
    const status = { sim: true, phase: 'continuous', session: 1, tradingDay: '2026-05-14', ready: true };
    expect(readStatus(status)).toMatchObject({ simulated: true, phase: 'continuous', ready: true });
  });
});
