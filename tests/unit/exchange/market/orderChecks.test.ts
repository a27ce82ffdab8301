import { describe, expect, test } from 'vitest';
import { shares } from '../../../../server/contract/units.ts';
import { eventsOf, ExchangeDesk, reasonsOf } from '../support/exchangeDesk.ts';

function openDesk(time = '10:00'): ExchangeDesk {
  const desk = new ExchangeDesk('tse');
  desk.at(time);
  return desk;
}

describe('An order is refused', () => {
  test.each([
    ['before 8:00', '07:59:59'],
    ['from 11:30', '11:30'],
    ['until 12:05', '12:04:59'],
    ['from 15:30', '15:30'],
  ])('%s', (_name, time) => {
    expect(reasonsOf(openDesk(time).buy(1000, 100))).toEqual(['market_closed']);
  });

  test('for an issue that is not listed', () => {
    expect(reasonsOf(openDesk().buy(1000, 100, { issue: '9999' }))).toEqual(['unknown_issue']);
  });

  test.each([0, -100, 50, 150, 100.5, Number.NaN])('for %d shares where the lot is 100', (quantity) => {
    expect(reasonsOf(openDesk().buy(1000, quantity))).toEqual(['off_lot']);
  });

  test('for more than 30 % of the listed shares', () => {
    expect(reasonsOf(openDesk().buy(1000, 3_000_100))).toEqual(['quantity_over_listed_limit']);
  });

  test.each([999.5, 1000.1])('for a price of %d yen between two ticks', (price) => {
    expect(reasonsOf(openDesk().buy(price, 100))).toEqual(['off_tick']);
  });

  test.each([699, 1301])('for a price of %d yen beyond the daily limits', (price) => {
    expect(reasonsOf(openDesk().buy(price, 100))).toEqual(['outside_price_limits']);
  });

  test('as funari without a limit', () => {
    expect(reasonsOf(openDesk().sell(null, 100, { condition: 'funari' }))).toEqual(['funari_needs_limit']);
  });

  test.each(['08:30', '12:10', '15:26'])('as IOC at %s, outside continuous trading', (time) => {
    expect(reasonsOf(openDesk(time).buy(1000, 100, { condition: 'ioc' }))).toEqual(['ioc_outside_session']);
  });

  test('as on-open once the last opening of the day has had its price', () => {
    const desk = openDesk('13:00');
    desk.printAt(1000);
    expect(reasonsOf(desk.buy(1000, 100, { condition: 'open' }))).toEqual(['no_opening_left']);
  });

  test('without leaving anything behind', () => {
    const desk = openDesk();
    desk.buy(1301, 100);
    expect(desk.market.orders.size).toBe(0);
    expect(desk.issue.bids.isEmpty).toBe(true);
  });
});

describe('An order is accepted', () => {
  test.each([700, 1300])('at the daily limit of %d yen', (price) => {
    expect(reasonsOf(openDesk('08:30').buy(price, 100))).toEqual([]);
  });

  test('for exactly 30 % of the listed shares', () => {
    expect(reasonsOf(openDesk().buy(1000, 3_000_000))).toEqual([]);
  });

  test.each(['08:00', '09:00', '11:29:59', '12:05', '15:25', '15:29:59'])('at %s', (time) => {
    expect(reasonsOf(openDesk(time).buy(1000, 100))).toEqual([]);
  });
});

describe('A change is refused', () => {
  const owner = 'someone';

  test('for an order that does not exist', () => {
    const desk = openDesk();
    expect(reasonsOf(desk.cancel(7))).toEqual(['unknown_order']);
    expect(reasonsOf(desk.amend({ orderId: 7, owner, quantity: shares(100) }))).toEqual(['unknown_order']);
  });

  test('for an order of somebody else', () => {
    const desk = openDesk();
    desk.buy(1000, 100, { owner: 'another' });
    expect(reasonsOf(desk.cancel(1))).toEqual(['not_owner']);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, quantity: shares(200) }))).toEqual(['not_owner']);
    expect(desk.market.orders.size).toBe(1);
  });

  test('when it changes nothing', () => {
    const desk = openDesk();
    desk.buy(1000, 100);
    expect(reasonsOf(desk.amend({ orderId: 1, owner }))).toEqual(['nothing_to_amend']);
  });

  test('when the new quantity is executed already', () => {
    const desk = openDesk();
    desk.buy(1000, 300);
    desk.sell(1000, 200, { owner: 'another' });
    expect(reasonsOf(desk.amend({ orderId: 1, owner, quantity: shares(200) }))).toEqual([
      'quantity_executed_already',
    ]);
  });

  test('to or from IOC', () => {
    const desk = openDesk();
    desk.buy(1000, 100);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, condition: 'ioc' }))).toEqual(['ioc_not_amendable']);
  });

  test('to an order that would not be accepted as new', () => {
    const desk = openDesk();
    desk.buy(1000, 100);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, quantity: shares(150) }))).toEqual(['off_lot']);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, price: 13_010 as never }))).toEqual([
      'outside_price_limits',
    ]);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, price: 10_005 as never }))).toEqual(['off_tick']);
    expect(reasonsOf(desk.amend({ orderId: 1, owner, condition: 'funari', price: null }))).toEqual([
      'funari_needs_limit',
    ]);
  });
});

describe('Late in a session a change is refused', () => {
  const owner = 'someone';

  test('of the execution condition from 15:25 on', () => {
    const desk = openDesk('15:00');
    desk.buy(1000, 100);
    desk.at('15:25');
    expect(reasonsOf(desk.amend({ orderId: 1, owner, condition: 'close' }))).toEqual([
      'condition_fixed_in_pre_close',
    ]);
  });

  test('of the price of a funari order from 15:25 on', () => {
    const desk = openDesk('15:00');
    desk.buy(990, 100, { condition: 'funari' });
    desk.at('15:25');
    expect(reasonsOf(desk.amend({ orderId: 1, owner, price: 9_950 as never }))).toEqual([
      'funari_price_fixed_in_pre_close',
    ]);
  });

  test('while the exchange is not accepting, but a cancel always works', () => {
    const desk = openDesk('11:00');
    desk.buy(1000, 100);
    desk.at('11:45');
    expect(reasonsOf(desk.amend({ orderId: 1, owner, quantity: shares(200) }))).toEqual(['market_closed']);
    expect(eventsOf(desk.cancel(1), 'cancelled')).toHaveLength(1);
  });
});
