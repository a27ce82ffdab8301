import { describe, expect, it } from 'vitest';
import { isOpen, openDays, shortTime } from '../../../../../renderer/shared/helpDesk/openHours.ts';
import type { HelpDesk } from '../../../../../renderer/shared/helpDesk/openHours.ts';

const tokyo = 'Asia/Tokyo';
const weekdays: HelpDesk = { phone: '0120-000-000', opens: '08:00', closes: '18:00', days: [1, 2, 3, 4, 5] };
/** 2026-05-15 is a Friday. */
const at = (local: string) => Date.parse(`${local}+09:00`);

describe('[D16] the opening hours of the help desk', () => {
  it('are closed before the first minute, from the last one, and at the weekend', () => {
    expect(isOpen(weekdays, tokyo, at('2026-05-15T07:59:59'))).toBe(false);
    expect(isOpen(weekdays, tokyo, at('2026-05-15T18:00:00'))).toBe(false);
    expect(isOpen(weekdays, tokyo, at('2026-05-16T12:00:00'))).toBe(false);
  });

  it('are open between, by the clocks of the help desk and not of this PC', () => {
    expect(isOpen(weekdays, tokyo, at('2026-05-15T08:00:00'))).toBe(true);
    expect(isOpen(weekdays, tokyo, at('2026-05-15T17:59:59'))).toBe(true);
    expect(isOpen(weekdays, 'America/New_York', at('2026-05-15T12:00:00'))).toBe(false);
  });

  it('run past midnight as part of the day on which they began', () => {
    const night: HelpDesk = { ...weekdays, opens: '20:00', closes: '02:00', days: [5] };
    expect(isOpen(night, tokyo, at('2026-05-15T01:00:00'))).toBe(false);
    expect(isOpen(night, tokyo, at('2026-05-15T23:00:00'))).toBe(true);
    expect(isOpen(night, tokyo, at('2026-05-16T01:59:00'))).toBe(true);
    expect(isOpen(night, tokyo, at('2026-05-16T02:00:00'))).toBe(false);
  });

  it('may last until the end of the day', () => {
    const late: HelpDesk = { ...weekdays, closes: '24:00' };
    expect(isOpen(late, tokyo, at('2026-05-15T23:59:59'))).toBe(true);
    expect(isOpen(late, tokyo, at('2026-05-16T00:00:00'))).toBe(false);
  });
});

describe('the words for them', () => {
  it('know every day and weekdays, and list the rest from Monday on', () => {
    expect(openDays([0, 1, 2, 3, 4, 5, 6])).toBe('everyDay');
    expect(openDays([5, 4, 3, 2, 1])).toBe('weekdays');
    expect(openDays([0, 6, 1])).toEqual([1, 6, 0]);
    expect(openDays([])).toEqual([]);
  });

  it('drop the leading zero of an hour only', () => {
    expect(shortTime('08:05')).toBe('8:05');
    expect(shortTime('18:00')).toBe('18:00');
    expect(shortTime('00:00')).toBe('0:00');
  });
});
