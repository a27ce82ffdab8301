import { describe, expect, test } from 'vitest';
import { acceptedId, eventsOf, ExchangeDesk, tradesOf } from '../support/exchangeDesk.ts';

function deskAt(time: string): ExchangeDesk {
  const desk = new ExchangeDesk('tse');
  desk.at(time);
  return desk;
}

function kindsOf(desk: ExchangeDesk): string[] {
  return eventsOf(desk.log, 'executed').map(
    ({ kind, price, quantity }) => `${kind} ${price / 10} ${quantity}`,
  );
}

describe('Before the open', () => {
  test('crossing orders collect without trading', () => {
    const desk = deskAt('08:30');
    desk.buy(1010, 100);
    desk.sell(990, 100);
    desk.buy(null, 100);
    desk.at('08:59:59');
    expect(kindsOf(desk)).toEqual([]);
  });

  test('they trade together at nine, at the price nearest to the base', () => {
    const desk = deskAt('08:30');
    desk.buy(1010, 100);
    desk.sell(990, 100);
    desk.at('09:00');
    expect(kindsOf(desk)).toEqual(['open 1000 100']);
  });

  test('what cannot be filled at the opening price is shared among owners, not given by time', () => {
    const desk = deskAt('08:30');
    desk.buy(1000, 300, { owner: 'first' });
    desk.buy(1000, 300, { owner: 'second' });
    desk.sell(1000, 200);
    const owners = eventsOf(desk.at('09:00'), 'executed').map(({ buyOwner, quantity }) => [
      buyOwner,
      quantity,
    ]);
    expect(owners).toEqual([
      ['first', 100],
      ['second', 100],
    ]);
  });
});

describe('An on-open order', () => {
  test('is over when the opening price did not reach it', () => {
    const desk = deskAt('08:30');
    desk.buy(1000, 100);
    desk.sell(1000, 100);
    const id = acceptedId(desk.buy(990, 100, { condition: 'open' }));
    expect(eventsOf(desk.at('09:00'), 'expired')).toMatchObject([{ orderId: id }]);
  });

  test('lives on in the book while there is no opening price, and ends with it', () => {
    const desk = deskAt('08:30');
    const id = acceptedId(desk.buy(990, 100, { condition: 'open' }));
    expect(eventsOf(desk.at('10:00'), 'expired')).toEqual([]);
    desk.sell(1000, 100);
    expect(eventsOf(desk.buy(1000, 100), 'expired')).toMatchObject([{ orderId: id }]);
  });

  test('carries from a morning without a price into the afternoon', () => {
    const desk = deskAt('08:30');
    desk.buy(1000, 100, { condition: 'open' });
    desk.at('12:10');
    desk.sell(990, 100);
    desk.at('12:30');
    expect(kindsOf(desk)).toEqual(['open 1000 100']);
  });

  test('entered after the opening waits outside the book for the afternoon', () => {
    const desk = deskAt('10:00');
    desk.printAt(1000);
    desk.buy(1010, 100, { condition: 'open' });
    expect(desk.issue.bids.isEmpty).toBe(true);
    desk.at('12:05');
    expect(desk.issue.bids.isEmpty).toBe(false);
  });
});

describe('An on-close order', () => {
  test('does not trade before the close', () => {
    const desk = deskAt('10:00');
    desk.buy(null, 100, { condition: 'close' });
    desk.sell(1000, 100);
    expect(kindsOf(desk)).toEqual([]);
  });

  test('entered in the morning ends with the morning', () => {
    const desk = deskAt('10:00');
    desk.buy(990, 100, { condition: 'close' });
    expect(eventsOf(desk.at('11:30'), 'expired')).toHaveLength(1);
  });

  test('meets the book in the closing auction', () => {
    const desk = deskAt('14:00');
    desk.sell(1005, 100);
    desk.buy(null, 100, { condition: 'close' });
    desk.at('15:25');
    expect(desk.issue.bids.market.quantity).toBe(100);
    desk.at('15:30');
    expect(kindsOf(desk)).toEqual(['close 1005 100']);
  });
});

describe('A funari order', () => {
  test('trades at its limit while the session lasts', () => {
    const desk = deskAt('14:00');
    desk.buy(990, 100, { condition: 'funari' });
    desk.sell(990, 100);
    expect(kindsOf(desk)).toEqual(['continuous 990 100']);
  });

  test('turns into a market order at the close', () => {
    const desk = deskAt('14:00');
    const id = acceptedId(desk.buy(990, 100, { condition: 'funari' }));
    desk.sell(1010, 100);
    expect(eventsOf(desk.at('15:25'), 'turnedToMarket')).toMatchObject([{ orderId: id }]);
    desk.at('15:30');
    expect(kindsOf(desk)).toEqual(['close 1010 100']);
  });

  test('turns into a market order at the close of the morning as well', () => {
    const desk = deskAt('10:00');
    desk.buy(990, 100, { condition: 'funari' });
    desk.sell(1010, 100);
    desk.at('11:30');
    expect(kindsOf(desk)).toEqual(['close 1010 100']);
  });
});

describe('The closing auction', () => {
  function deskAt1000(): ExchangeDesk {
    const desk = deskAt('14:00');
    desk.printAt(1000);
    desk.at('15:26');
    return desk;
  }

  test('does not trade while it collects', () => {
    const desk = deskAt1000();
    desk.buy(1010, 100);
    desk.sell(1010, 100);
    expect(tradesOf(desk.at('15:29:59'))).toEqual([]);
    expect(tradesOf(desk.at('15:30'))).toEqual([[1010, 100]]);
  });

  test.each([
    [1060, 'close 1060 100'],
    [940, 'close 940 100'],
  ])('trades at %d yen, two steps from the last price', (yen, expected) => {
    const desk = deskAt1000();
    desk.buy(yen, 100);
    desk.sell(yen, 100);
    desk.at('15:30');
    expect(kindsOf(desk).slice(1)).toEqual([expected]);
  });

  test.each([
    ['above', 1061],
    ['below', 939],
  ])('does not trade %s its range when only one side reaches the end of it', (_name, yen) => {
    const desk = deskAt1000();
    desk.buy(yen, 100);
    desk.sell(yen, 100);
    desk.at('15:30');
    expect(kindsOf(desk).slice(1)).toEqual([]);
  });
});

describe('Without a balance in its range the closing auction', () => {
  function deskAt1000(): ExchangeDesk {
    const desk = deskAt('14:00');
    desk.printAt(1000);
    desk.at('15:26');
    return desk;
  }

  test('executes specially at the end of its range as far as the weaker side goes', () => {
    const desk = deskAt1000();
    desk.buy(1080, 300);
    desk.sell(1050, 100);
    desk.sell(1080, 200);
    desk.at('15:30');
    expect(kindsOf(desk).slice(1)).toEqual(['special 1060 100']);
  });

  test('fills a special execution by entry: before the open, then by time, then from 15:25 on', () => {
    const desk = deskAt('12:10');
    desk.buy(990, 100, { owner: 'before the open', condition: 'funari' });
    desk.at('13:00');
    desk.printAt(1000);
    desk.buy(null, 100, { owner: 'on close', condition: 'close' });
    desk.at('15:24');
    desk.buy(990, 100, { owner: 'funari', condition: 'funari' });
    desk.at('15:26');
    desk.buy(null, 300, { owner: 'late' });
    desk.sell(1050, 400, { owner: 'seller' });
    const buyers = eventsOf(desk.at('15:30'), 'executed').map(({ kind, buyOwner }) => [kind, buyOwner]);
    expect(buyers).toEqual([
      ['special', 'before the open'],
      ['special', 'on close'],
      ['special', 'funari'],
      ['special', 'late'],
    ]);
  });

  test('gives market orders before limits in a special execution, and may leave one unfilled', () => {
    const desk = deskAt1000();
    desk.buy(1100, 100, { owner: 'limit' });
    desk.buy(null, 200, { owner: 'market' });
    desk.sell(1050, 100);
    const events = desk.at('15:30');
    expect(eventsOf(events, 'executed')).toMatchObject([
      { buyOwner: 'market', buyLeft: 100, kind: 'special' },
    ]);
    expect(eventsOf(events, 'expired')).toHaveLength(2);
  });

  test('shares out the limit price among owners, market orders and limits alike', () => {
    const desk = deskAt('09:30');
    desk.printAt(1000);
    desk.buy(null, 300, { owner: 'market' });
    desk.buy(1300, 500, { owner: 'limit' });
    desk.at('15:26');
    desk.sell(1300, 200, { owner: 'seller' });
    const events = eventsOf(desk.at('15:30'), 'executed');
    expect(
      events.map(({ kind, price, buyOwner, quantity }) => [kind, price / 10, buyOwner, quantity]),
    ).toEqual([
      ['stopAllocation', 1300, 'limit', 100],
      ['stopAllocation', 1300, 'market', 100],
    ]);
  });
});

describe('A balance at the daily limit', () => {
  const closeWith = (buys: [number | null, number][], sell: number) => {
    const desk = deskAt('09:30');
    desk.printAt(1280);
    desk.at('15:26');
    for (const [yen, quantity] of buys) desk.buy(yen, quantity, { owner: yen === null ? 'market' : 'limit' });
    desk.sell(1300, sell, { owner: 'seller' });
    const events = eventsOf(desk.at('15:30'), 'executed');
    return events.map(({ kind, price, buyOwner, quantity }) => [kind, price / 10, buyOwner, quantity]);
  };

  test('that leaves orders there is shared out, with market orders and limits as one group', () => {
    const buys: [number | null, number][] = [
      [null, 200],
      [1300, 500],
    ];
    expect(closeWith(buys, 200)).toEqual([
      ['stopAllocation', 1300, 'limit', 100],
      ['stopAllocation', 1300, 'market', 100],
    ]);
  });

  test('that leaves none there, or only on the other side, is an ordinary close', () => {
    expect(closeWith([[1300, 200]], 200)).toEqual([['close', 1300, 'limit', 200]]);
    expect(closeWith([[1300, 100]], 200)).toEqual([['close', 1300, 'limit', 100]]);
  });
});

describe('The daily limit', () => {
  function stuckDay(desk: ExchangeDesk, date: string): void {
    desk.at('09:30', date);
    desk.buy(null, 300);
    desk.at('16:00', date);
  }

  test('is not broadened after one day stuck at it', () => {
    const desk = new ExchangeDesk('tse');
    stuckDay(desk, '2026-05-14');
    desk.at('08:00', '2026-05-15');
    expect(desk.issue).toMatchObject({ base: 13_000, limits: { low: 10_000, high: 16_000 } });
  });

  test('is four times as wide on that side after two days, until a trade prints off the limit', () => {
    const desk = new ExchangeDesk('tse');
    stuckDay(desk, '2026-05-14');
    stuckDay(desk, '2026-05-15');
    desk.at('09:30', '2026-05-18');
    expect(desk.issue).toMatchObject({ base: 16_000, limits: { low: 12_000, high: 32_000 } });
    desk.at('09:30', '2026-05-19');
    expect(desk.issue).toMatchObject({ base: 16_000, limits: { low: 12_000, high: 32_000 } });
    desk.printAt(1600);
    desk.at('09:30', '2026-05-20');
    expect(desk.issue.limits).toEqual({ low: 12_000, high: 20_000 });
  });

  test('starts from the last price of the day before', () => {
    const desk = deskAt('14:00');
    desk.printAt(1030);
    desk.at('08:00', '2026-05-15');
    expect(desk.issue).toMatchObject({ base: 10_300, day: { last: null, volume: 0 } });
  });
});
