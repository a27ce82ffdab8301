import { describe, expect, test } from 'vitest';
import { shareAmongOwners } from '../../../../server/exchange/auction/shareAmongOwners.ts';
import { ExchangeDesk } from '../support/exchangeDesk.ts';

/** Orders of `[owner, lots]` at one price, in that order. */
function shared(orders: readonly (readonly [string, number])[], lots: number): Record<string, number> {
  const desk = new ExchangeDesk('tse');
  desk.at('08:30');
  for (const [owner, count] of orders) desk.buy(1000, count * 100, { owner });
  const given: Record<string, number> = {};
  for (const { order, quantity } of shareAmongOwners([...desk.issue.bids.orders()], lots * 100, 100)) {
    given[order.owner] = (given[order.owner] ?? 0) + quantity / 100;
  }
  return given;
}

describe('A quantity is shared among simultaneous orders', () => {
  test('one unit each, the largest first, when there are fewer units than owners', () => {
    expect(
      shared(
        [
          ['small', 1],
          ['large', 9],
          ['middle', 5],
        ],
        2,
      ),
    ).toEqual({ large: 1, middle: 1 });
  });

  test('in turn, nobody getting more than asked for', () => {
    expect(
      shared(
        [
          ['small', 1],
          ['large', 9],
          ['middle', 5],
        ],
        10,
      ),
    ).toEqual({ small: 1, middle: 4, large: 5 });
  });

  test('by owner and not by order, so that splitting gains nothing', () => {
    expect(
      shared(
        [
          ['split', 1],
          ['split', 1],
          ['split', 1],
          ['whole', 3],
        ],
        4,
      ),
    ).toEqual({ split: 2, whole: 2 });
  });

  test('with the earlier owner first among equals', () => {
    expect(
      shared(
        [
          ['early', 2],
          ['late', 2],
        ],
        3,
      ),
    ).toEqual({ early: 2, late: 1 });
  });
});
