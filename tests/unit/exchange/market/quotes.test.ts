import { describe, expect, test } from 'vitest';
import { eventsOf, ExchangeDesk, tradesOf } from '../support/exchangeDesk.ts';

function deskAt1000(): ExchangeDesk {
  const desk = new ExchangeDesk('tse');
  desk.at('10:00');
  desk.printAt(1000);
  return desk;
}

function quotesOf(desk: ExchangeDesk) {
  return eventsOf(desk.log, 'specialQuote').map(({ state, kind, side, price, atMs }) => {
    const time = new Date(atMs + 9 * 3_600_000).toISOString().slice(11, 19);
    return `${time} ${state} ${kind} ${side} ${price / 10}`;
  });
}

describe('A special quote', () => {
  test('is not shown for a trade exactly one step away', () => {
    const desk = deskAt1000();
    desk.sell(1030, 100);
    expect(tradesOf(desk.buy(null, 100))).toEqual([[1030, 100]]);
    expect(quotesOf(desk)).toEqual([]);
  });

  test('stands one step away instead of a trade further off, and is renewed every three minutes', () => {
    const desk = deskAt1000();
    desk.sell(1075, 100);
    expect(tradesOf(desk.buy(1100, 100))).toEqual([]);
    desk.at('10:02:59');
    expect(quotesOf(desk)).toEqual(['10:00:00 on special buy 1030']);
    desk.at('10:03');
    expect(tradesOf(desk.at('10:05:59'))).toEqual([]);
    expect(tradesOf(desk.at('10:06'))).toEqual([[1075, 100]]);
    expect(quotesOf(desk)).toEqual([
      '10:00:00 on special buy 1030',
      '10:03:00 renewed special buy 1060',
      '10:06:00 renewed special buy 1075',
      '10:06:00 off special buy 1075',
    ]);
  });

  test('goes down in the same way', () => {
    const desk = deskAt1000();
    desk.buy(960, 200);
    desk.sell(null, 200);
    desk.at('10:03');
    // Below 1,000 yen the step is 15 yen: 970, then 960 rather than 955.
    expect(quotesOf(desk)).toEqual([
      '10:00:00 on special sell 970',
      '10:03:00 renewed special sell 960',
      '10:03:00 off special sell 960',
    ]);
    expect(desk.issue.day.last).toBe(9600);
  });

  test('is ended by new orders of the other side', () => {
    const desk = deskAt1000();
    desk.buy(null, 300);
    desk.at('10:01');
    expect(tradesOf(desk.sell(1020, 200))).toEqual([]);
    expect(tradesOf(desk.sell(1025, 100))).toEqual([[1030, 300]]);
    expect(desk.issue.quote).toBeNull();
  });

  test('ends without a trade when what pressed is cancelled, and leaves the last steps where the book is', () => {
    const desk = deskAt1000();
    desk.sell(1075, 100);
    desk.buy(1100, 100);
    desk.at('10:04');
    desk.cancel(4);
    expect(quotesOf(desk).at(-1)).toBe('10:04:00 off special buy 1060');
    expect(desk.issue.reference).toBe(10_600);
  });
});

describe('A standing special quote', () => {
  test('stays at the daily limit and trades there as soon as sellers suffice', () => {
    const desk = deskAt1000();
    desk.buy(null, 300);
    desk.at('11:00');
    expect(desk.issue.quote).toMatchObject({ price: 13_000, untilMs: null });
    expect(tradesOf(desk.sell(1300, 200))).toEqual([]);
    expect(tradesOf(desk.sell(1300, 200))).toEqual([[1300, 300]]);
  });

  test('is shown at the open when no price lies within one step of the base', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('08:30');
    desk.buy(1050, 100);
    desk.sell(1050, 100);
    expect(tradesOf(desk.at('09:00'))).toEqual([]);
    expect(tradesOf(desk.at('09:02:59'))).toEqual([]);
    expect(eventsOf(desk.at('09:03'), 'executed')).toMatchObject([{ price: 10_500, kind: 'open' }]);
  });

  test('is also shown for a lone order far from the last price', () => {
    const desk = deskAt1000();
    desk.buy(1200, 100);
    expect(quotesOf(desk)).toEqual(['10:00:00 on special buy 1030']);
    expect(tradesOf(desk.sell(null, 100))).toEqual([[1030, 100]]);
  });

  test('turns over when the pressure does', () => {
    const desk = deskAt1000();
    desk.buy(null, 100);
    desk.sell(null, 100);
    expect(desk.issue.day.last).toBe(10_300);
    desk.buy(null, 100);
    desk.sell(900, 100_000);
    desk.sell(null, 100_000);
    expect(desk.issue.quote).toMatchObject({ side: 'sell', kind: 'special' });
  });
});

describe('A sequential trade quote', () => {
  function ladderOfSells(desk: ExchangeDesk): void {
    for (const yen of [1020, 1040, 1060, 1061, 1085]) desk.sell(yen, 100);
  }

  test('stops an order that sweeps beyond two steps, for one minute', () => {
    const desk = deskAt1000();
    ladderOfSells(desk);
    expect(tradesOf(desk.buy(1090, 500))).toEqual([
      [1020, 100],
      [1040, 100],
      [1060, 100],
    ]);
    expect(desk.issue.quote).toMatchObject({ kind: 'sequential', side: 'buy', price: 10_600 });
    expect(tradesOf(desk.at('10:00:59'))).toEqual([]);
    expect(tradesOf(desk.at('10:01'))).toEqual([[1085, 200]]);
  });

  test('turns into a special quote one step further if the balance is beyond', () => {
    const desk = deskAt1000();
    for (const yen of [1020, 1040, 1060, 1061, 1120]) desk.sell(yen, 100);
    desk.buy(1130, 500);
    desk.at('10:01');
    expect(quotesOf(desk)).toEqual(['10:00:00 on sequential buy 1060', '10:01:00 renewed special buy 1090']);
    expect(tradesOf(desk.at('10:04'))).toEqual([[1120, 200]]);
  });

  test('counts several orders within one minute as one sweep', () => {
    const desk = deskAt1000();
    ladderOfSells(desk);
    desk.buy(1040, 200);
    desk.at('10:00:30');
    desk.buy(1061, 200);
    expect(desk.issue.quote).toMatchObject({ kind: 'sequential', price: 10_600 });
  });

  test('does not count orders more than a minute apart', () => {
    const desk = deskAt1000();
    ladderOfSells(desk);
    desk.buy(1040, 200);
    desk.at('10:01');
    expect(tradesOf(desk.buy(1061, 200))).toEqual([
      [1060, 100],
      [1061, 100],
    ]);
    expect(desk.issue.quote).toBeNull();
  });

  test('is ended by a seller who meets it', () => {
    const desk = deskAt1000();
    ladderOfSells(desk);
    desk.buy(1090, 400);
    expect(tradesOf(desk.sell(1050, 100))).toEqual([[1060, 100]]);
    expect(desk.issue.quote).toBeNull();
  });
});
