import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findItayose, type Itayose } from '../../../../server/exchange/auction/findItayose.ts';
import { ExchangeDesk } from '../support/exchangeDesk.ts';

interface Wish {
  readonly side: 'buy' | 'sell';
  /** Whole yen from 990 to 1,010, or null for a market order. */
  readonly yen: number | null;
  readonly lots: number;
}

const lowestYen = 990;
const highestYen = 1010;

const wishes = fc.array(
  fc.record({
    side: fc.constantFrom('buy' as const, 'sell' as const),
    yen: fc.option(fc.integer({ min: lowestYen, max: highestYen }), { nil: null, freq: 6 }),
    lots: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 12 },
);

function bookOf(orders: readonly Wish[]): ExchangeDesk {
  const desk = new ExchangeDesk('tse');
  desk.at('08:30');
  for (const { side, yen, lots } of orders) desk.order(side, yen, lots * 100);
  return desk;
}

function sumWhere(orders: readonly Wish[], side: Wish['side'], reaches: (yen: number) => boolean): number {
  return orders
    .filter((order) => order.side === side && (order.yen === null || reaches(order.yen)))
    .reduce((sum, { lots }) => sum + lots * 100, 0);
}

/** What would trade at a price, said as plainly as possible. */
function volumeAt(orders: readonly Wish[], price: number): number {
  return Math.min(
    sumWhere(orders, 'buy', (yen) => yen >= price),
    sumWhere(orders, 'sell', (yen) => yen <= price),
  );
}

/** The three conditions: market and better-priced orders of both sides all trade; the rest follows from the volume. */
function satisfies(orders: readonly Wish[], price: number): boolean {
  const volume = volumeAt(orders, price);
  const mustBuy = sumWhere(orders, 'buy', (yen) => yen > price);
  const mustSell = sumWhere(orders, 'sell', (yen) => yen < price);
  return volume > 0 && mustBuy <= volume && mustSell <= volume;
}

const everyPrice = Array.from({ length: 601 }, (_, at) => 700 + at);

function pricesOf(desk: ExchangeDesk, found: Itayose): number[] {
  if (found.kind !== 'price') return [];
  const { low, high } = found;
  return Array.from({ length: high - low + 1 }, (_, at) => desk.issue.ladder.priceAt(low + at) / 10);
}

describe('Itayose', () => {
  test('finds nothing where nobody crosses', () => {
    const desk = bookOf([
      { side: 'buy', yen: 999, lots: 1 },
      { side: 'sell', yen: 1000, lots: 1 },
    ]);
    expect(findItayose(desk.issue.bids, desk.issue.asks)).toEqual({ kind: 'uncrossed' });
  });

  test.each(['buy', 'sell'] as const)('tells when market orders to %s outweigh the other side', (side) => {
    const other = side === 'buy' ? 'sell' : 'buy';
    const desk = bookOf([
      { side, yen: null, lots: 3 },
      { side: other, yen: 1000, lots: 2 },
    ]);
    expect(findItayose(desk.issue.bids, desk.issue.asks)).toEqual({ kind: 'excess', side });
  });

  test('finds exactly the prices that satisfy the three conditions, and they are those of a brute-force search', () => {
    fc.assert(
      fc.property(wishes, (orders) => {
        const desk = bookOf(orders);
        const found = findItayose(desk.issue.bids, desk.issue.asks);
        expect(pricesOf(desk, found)).toEqual(everyPrice.filter((price) => satisfies(orders, price)));
      }),
      { numRuns: 500 },
    );
  });

  test('trades the most that any price allows', () => {
    fc.assert(
      fc.property(wishes, (orders) => {
        const desk = bookOf(orders);
        const found = findItayose(desk.issue.bids, desk.issue.asks);
        fc.pre(found.kind === 'price');
        const most = Math.max(...everyPrice.map((price) => volumeAt(orders, price)));
        expect(found.kind === 'price' && found.volume).toBe(most);
      }),
      { numRuns: 500 },
    );
  });
});
