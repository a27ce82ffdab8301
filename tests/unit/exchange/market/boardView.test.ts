import { describe, expect, test } from 'vitest';
import { boardView } from '../../../../server/exchange/market/boardView.ts';
import { ExchangeDesk } from '../support/exchangeDesk.ts';

function rows(levels: readonly { price: number; quantity: number }[]): [number, number][] {
  return levels.map(({ price, quantity }) => [price / 10, quantity]);
}

describe('The board', () => {
  test('is empty when the book is', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('10:00');
    expect(boardView(desk.issue)).toMatchObject({ bids: [], asks: [], over: 0, under: 0, indicative: null });
  });

  test('shows ten levels from the best and adds up the rest', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('10:00');
    for (let away = 0; away < 12; away += 1) {
      desk.buy(999 - away, 100);
      desk.sell(1001 + away, 200);
    }
    const board = boardView(desk.issue);
    expect(rows(board.bids)).toHaveLength(10);
    expect(rows(board.bids)[0]).toEqual([999, 100]);
    expect(rows(board.asks)[9]).toEqual([1010, 200]);
    expect([board.over, board.under]).toEqual([400, 200]);
  });

  test('starts both sides at the auction price while orders cross', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('08:30');
    desk.buy(null, 100);
    desk.buy(1010, 300);
    desk.buy(995, 500);
    desk.sell(990, 200);
    desk.sell(1005, 300);
    desk.sell(1020, 700);
    const board = boardView(desk.issue);
    expect(board.indicative).toBe(10_050);
    expect(rows(board.bids)).toEqual([
      [1005, 400],
      [995, 500],
    ]);
    expect(rows(board.asks)).toEqual([
      [1005, 500],
      [1020, 700],
    ]);
    expect(board.marketBuy).toBe(100);
  });

  test('shows the price of a special quote with all that presses on it', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('10:00');
    desk.printAt(1000);
    desk.sell(1075, 100);
    desk.buy(1100, 300);
    const board = boardView(desk.issue);
    expect(board.quote).toMatchObject({ kind: 'special', side: 'buy', price: 10_300 });
    expect(rows(board.bids)).toEqual([[1030, 300]]);
    expect(rows(board.asks)).toEqual([[1075, 100]]);
  });
});
