import { describe, expect, test } from 'vitest';
import { priceOfYen, shares } from '../../../../server/contract/units.ts';
import { acceptedId, eventsOf, ExchangeDesk, tradesOf } from '../support/exchangeDesk.ts';

function openDesk(): ExchangeDesk {
  const desk = new ExchangeDesk('tse');
  desk.at('10:00');
  return desk;
}

describe('In continuous trading', () => {
  test('orders that do not reach each other do not trade', () => {
    const desk = openDesk();
    desk.buy(999, 100);
    expect(tradesOf(desk.sell(1000, 100))).toEqual([]);
    expect(desk.issue.day.last).toBeNull();
  });

  test('the better price trades first, whoever came earlier', () => {
    const desk = openDesk();
    desk.sell(1002, 100);
    desk.sell(1001, 100);
    expect(tradesOf(desk.buy(1005, 150 + 50))).toEqual([
      [1001, 100],
      [1002, 100],
    ]);
  });

  test('at one price the earlier order trades first', () => {
    const desk = openDesk();
    const first = acceptedId(desk.sell(1001, 100));
    const second = acceptedId(desk.sell(1001, 100));
    const bought = eventsOf(desk.buy(1001, 200), 'executed');
    expect(bought.map(({ sellOrderId }) => sellOrderId)).toEqual([first, second]);
  });

  test('the resting order sets the price', () => {
    const desk = openDesk();
    desk.buy(1003, 100);
    expect(tradesOf(desk.sell(990, 100))).toEqual([[1003, 100]]);
  });

  test('a market order takes the best prices and stands before limits', () => {
    const desk = openDesk();
    desk.sell(1001, 100);
    desk.sell(1003, 100);
    expect(tradesOf(desk.buy(null, 200))).toEqual([
      [1001, 100],
      [1003, 100],
    ]);
  });

  test('the rest of a limit order stays in the book', () => {
    const desk = openDesk();
    desk.sell(1001, 100);
    const id = acceptedId(desk.buy(1001, 300));
    expect(desk.market.orders.get(id)?.left).toBe(200);
    expect(desk.issue.bids.limitQuantity).toBe(200);
  });

  test('the figures of the day follow the trades', () => {
    const desk = openDesk();
    desk.printAt(1010);
    desk.printAt(990);
    desk.printAt(1000);
    expect(desk.issue.day).toMatchObject({
      open: 10_100,
      high: 10_100,
      low: 9_900,
      last: 10_000,
      volume: 300,
    });
    expect(desk.issue.day.turnover).toBe(300_000);
  });
});

describe('An IOC order', () => {
  test('leaves nothing behind when nobody is there', () => {
    const desk = openDesk();
    const events = desk.buy(1000, 100, { condition: 'ioc' });
    expect(eventsOf(events, 'cancelled')).toMatchObject([{ left: 100, cause: 'iocRest' }]);
    expect(desk.issue.bids.isEmpty).toBe(true);
  });

  test.each([1001, null])('at %s trades what it can and gives up the rest', (price) => {
    const desk = openDesk();
    desk.sell(1001, 100);
    const events = desk.buy(price, 300, { condition: 'ioc' });
    expect(tradesOf(events)).toEqual([[1001, 100]]);
    expect(eventsOf(events, 'cancelled')).toMatchObject([{ left: 200 }]);
    expect(desk.market.orders.size).toBe(0);
    expect(desk.issue.quote).toBeNull();
  });

  test('neither starts nor outlives a special quote', () => {
    const desk = openDesk();
    desk.buy(null, 100);
    expect(desk.issue.quote).not.toBeNull();
    const events = desk.buy(1300, 100, { condition: 'ioc' });
    expect(eventsOf(events, 'cancelled')).toHaveLength(1);
    expect(desk.market.orders.size).toBe(1);
  });
});

describe('Amending', () => {
  const owner = 'someone';

  function twoOrders() {
    const desk = openDesk();
    const first = acceptedId(desk.sell(1001, 300));
    const second = acceptedId(desk.sell(1001, 300));
    const firstTraded = () => eventsOf(desk.buy(1001, 100), 'executed')[0]?.sellOrderId;
    return { desk, first, second, firstTraded };
  }

  test('to more shares loses priority', () => {
    const { desk, first, second, firstTraded } = twoOrders();
    expect(eventsOf(desk.amend({ orderId: first, owner, quantity: shares(400) }), 'amended')).toMatchObject([
      { keptPriority: false, left: 400 },
    ]);
    expect(firstTraded()).toBe(second);
  });

  test('to another price and back loses priority', () => {
    const { desk, first, second, firstTraded } = twoOrders();
    desk.amend({ orderId: first, owner, price: priceOfYen(1002) });
    desk.amend({ orderId: first, owner, price: priceOfYen(1001) });
    expect(firstTraded()).toBe(second);
  });

  test('to another condition loses priority', () => {
    const { desk, first, second, firstTraded } = twoOrders();
    desk.amend({ orderId: first, owner, condition: 'funari' });
    expect(firstTraded()).toBe(second);
  });

  test('to fewer shares keeps priority', () => {
    const { desk, first, firstTraded } = twoOrders();
    expect(eventsOf(desk.amend({ orderId: first, owner, quantity: shares(200) }), 'amended')).toMatchObject([
      { keptPriority: true, left: 200 },
    ]);
    expect(desk.issue.asks.limitQuantity).toBe(500);
    expect(firstTraded()).toBe(first);
  });

  test('to a price that reaches the other side trades at once', () => {
    const { desk } = twoOrders();
    const id = acceptedId(desk.buy(1000, 100));
    expect(tradesOf(desk.amend({ orderId: id, owner, price: priceOfYen(1001) }))).toEqual([[1001, 100]]);
  });

  test('counts what is executed already', () => {
    const { desk, first } = twoOrders();
    desk.buy(1001, 100);
    desk.amend({ orderId: first, owner, quantity: shares(500) });
    expect(desk.market.orders.get(first)?.left).toBe(400);
  });

  test('to a market order takes the best price', () => {
    const { desk } = twoOrders();
    const id = acceptedId(desk.buy(1000, 100));
    expect(tradesOf(desk.amend({ orderId: id, owner, price: null }))).toEqual([[1001, 100]]);
  });
});

describe('Cancelling', () => {
  test('all orders of an owner leaves those of others', () => {
    const desk = openDesk();
    desk.buy(999, 100);
    desk.sell(1001, 100, { owner: 'another' });
    desk.buy(998, 100, { condition: 'close' });
    const events = desk.run({ type: 'cancelAll', owner: 'someone' });
    expect(eventsOf(events, 'cancelled').map(({ orderId, cause }) => [orderId, cause])).toEqual([
      [1, 'massCancel'],
      [3, 'massCancel'],
    ]);
    expect([...desk.market.orders.keys()]).toEqual([2]);
  });

  test('an order in the middle of a queue keeps the others in order', () => {
    const desk = openDesk();
    for (const _ of [1, 2, 3]) desk.sell(1001, 100);
    desk.cancel(2);
    expect(eventsOf(desk.buy(1001, 200), 'executed').map(({ sellOrderId }) => sellOrderId)).toEqual([1, 3]);
  });

  test('at the end of the day is done by the exchange', () => {
    const desk = openDesk();
    desk.buy(999, 100);
    expect(eventsOf(desk.at('15:30'), 'expired')).toMatchObject([{ orderId: 1, left: 100 }]);
  });
});
