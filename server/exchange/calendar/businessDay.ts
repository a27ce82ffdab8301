import { nationalHolidays } from './holidays.ts';
import { dayOfIsoDate, isoDate } from './tokyoTime.ts';

const holidayDays = new Set(nationalHolidays.map(dayOfIsoDate));
const yearEndAndNewYear = new Set(['12-31', '01-01', '01-02', '01-03']);

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/**
 * Whether the Tokyo Stock Exchange trades on a day. Outside 2026 and 2027 only weekends and the turn of the
 * year are known.
 */
export function isBusinessDay(day: number): boolean {
  return !isWeekend(day) && !holidayDays.has(day) && !yearEndAndNewYear.has(isoDate(day).slice(5));
}

/** The business day `count` business days after a day. `addBusinessDays(tradeDay, 2)` settles T+2. */
export function addBusinessDays(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0;) {
    at += 1;
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}
