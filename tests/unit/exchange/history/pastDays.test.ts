import { describe, expect, test } from 'vitest';
import { dayOfIsoDate } from '../../../../server/exchange/calendar/tokyoTime.ts';
import { pastDays } from '../../../../server/exchange/history/pastDays.ts';
import { instruments } from '../../../../server/exchange/instruments/instruments.ts';
import { isOnTick } from '../../../../server/exchange/rules/tickSize.ts';
import { tickGroupOn } from '../../../../server/exchange/instruments/instrument.ts';

const today = dayOfIsoDate('2026-05-14');

describe('The made-up past of an issue', () => {
  test('is the same for the same seed and another for another', () => {
    const [one] = instruments;
    if (one === undefined) throw new Error('No instrument');
    expect(pastDays(one, 1, today, 30)).toEqual(pastDays(one, 1, today, 30));
    expect(pastDays(one, 1, today, 30)).not.toEqual(pastDays(one, 2, today, 30));
  });

  test.each(instruments)('leads up to the base price with valid candles: $code $name', (instrument) => {
    const days = pastDays(instrument, 7, today, 250);
    expect(days).toHaveLength(250);
    expect(days.at(-1)).toMatchObject({ date: '2026-05-13', close: instrument.basePrice });
    for (const { date, open, high, low, close, volume } of days) {
      const group = tickGroupOn(instrument, dayOfIsoDate(date));
      expect([open, high, low, close].every((price) => isOnTick(group, price))).toBe(true);
      expect(high).toBeGreaterThanOrEqual(Math.max(open, close));
      expect(low).toBeLessThanOrEqual(Math.min(open, close));
      expect(volume % instrument.lot).toBe(0);
    }
  });
});
