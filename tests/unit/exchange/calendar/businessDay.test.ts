import { describe, expect, test } from 'vitest';
import { addBusinessDays, isBusinessDay } from '../../../../server/exchange/calendar/businessDay.ts';
import { dayOfIsoDate, isoDate } from '../../../../server/exchange/calendar/tokyoTime.ts';

describe('The exchange is closed', () => {
  test.each([
    ['on a Saturday', '2026-05-16'],
    ['on a Sunday', '2026-05-17'],
    ['on a national holiday', '2026-04-29'],
    ['on the substitute for a holiday on a Sunday', '2026-05-06'],
    ['on a day between two holidays', '2026-09-22'],
    ['on the substitute for an equinox on a Sunday', '2027-03-22'],
    ['on the last day of the year', '2026-12-31'],
    ['on New Year', '2027-01-01'],
    ['on January 2', '2026-01-02'],
    ['on January 3', '2028-01-03'],
  ])('%s', (_name, date) => {
    expect(isBusinessDay(dayOfIsoDate(date))).toBe(false);
  });
});

describe('The exchange is open', () => {
  test.each(['2026-12-30', '2026-01-05', '2026-05-07', '2026-09-24', '2027-03-23', '2027-01-04'])(
    'on %s',
    (date) => {
      expect(isBusinessDay(dayOfIsoDate(date))).toBe(true);
    },
  );

  test('for 242 days in 2026 and 244 in 2027', () => {
    const openDays = (year: number) => {
      let count = 0;
      const end = dayOfIsoDate(`${year + 1}-01-01`);
      for (let day = dayOfIsoDate(`${year}-01-01`); day < end; day += 1) if (isBusinessDay(day)) count += 1;
      return count;
    };
    expect([openDays(2026), openDays(2027)]).toEqual([242, 244]);
  });
});

describe('T+2 settlement', () => {
  test.each([
    ['2026-05-14', '2026-05-18'],
    ['2026-05-01', '2026-05-08'],
    ['2026-12-29', '2027-01-04'],
    ['2026-09-18', '2026-09-25'],
  ])('of a trade on %s is on %s', (trade, settles) => {
    expect(isoDate(addBusinessDays(dayOfIsoDate(trade), 2))).toBe(settles);
  });
});
