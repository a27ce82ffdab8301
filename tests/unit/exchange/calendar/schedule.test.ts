import { describe, expect, test } from 'vitest';
import { eventsOf, ExchangeDesk } from '../support/exchangeDesk.ts';

function phasesOf(desk: ExchangeDesk, from: string, to: string) {
  const events = desk.at('23:59:59', from).concat(desk.at('23:59:59', to));
  return eventsOf(events, 'phaseChanged').map(({ phase, session, atMs }) => {
    const time = new Date(atMs + 9 * 3_600_000).toISOString();
    return `${time.slice(5, 16)} ${phase} ${session}`;
  });
}

describe('The Tokyo schedule', () => {
  test('does nothing on a weekend and on holidays', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('23:59:59', '2026-05-01');
    expect(phasesOf(desk, '2026-05-15', '2026-05-17')).not.toContainEqual(expect.stringMatching(/^05-1[67]/));
  });

  test('has two sessions, a pause, and a closing auction', () => {
    const desk = new ExchangeDesk('tse');
    desk.at('00:00');
    expect(phasesOf(desk, '2026-05-14', '2026-05-14')).toEqual([
      '05-14T08:00 preOpen 0',
      '05-14T09:00 continuous 0',
      '05-14T11:30 break 0',
      '05-14T12:05 preOpen 1',
      '05-14T12:30 continuous 1',
      '05-14T15:25 preClose 1',
      '05-14T15:30 break 1',
      '05-14T15:30 closed 1',
    ]);
  });

  test('gives the same day however rarely time is looked at', () => {
    const seldom = new ExchangeDesk('tse');
    const often = new ExchangeDesk('tse');
    seldom.at('20:00', '2026-05-18');
    for (const date of ['2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18']) {
      for (let hour = 0; hour <= 20; hour += 1) often.at(`${hour}:00`, date);
    }
    expect(often.log).toEqual(seldom.log);
  });
});

describe('The always-open schedule', () => {
  test('trades at any hour of any day', () => {
    const desk = new ExchangeDesk('always-open');
    for (const date of ['2026-05-16', '2026-05-17', '2026-12-31', '2027-01-01']) {
      for (const time of ['00:00', '03:59:59', '04:00', '23:59:59']) {
        desk.at(time, date);
        expect(desk.market.phase).toBe('continuous');
      }
    }
  });

  test('turns the day at midnight in Tokyo', () => {
    const desk = new ExchangeDesk('always-open');
    desk.at('10:00', '2026-05-16');
    desk.printAt(1010);
    expect(eventsOf(desk.at('23:59:59', '2026-05-16'), 'issueOpenedForDay')).toEqual([]);
    expect(eventsOf(desk.at('00:00', '2026-05-17'), 'issueOpenedForDay')).toMatchObject([
      { date: '2026-05-17', base: 10_100 },
    ]);
  });
});
