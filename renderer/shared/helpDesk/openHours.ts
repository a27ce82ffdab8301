import type { PublicPolicy } from '../../../server/contract/policy.ts';

export type HelpDesk = PublicPolicy['helpDesk'];

const minutesPerDay = 24 * 60;
const daysPerWeek = 7;

/** Days of the week as people say them: all, Monday to Friday, or a list (0 is Sunday), Monday first. */
export type OpenDays = 'everyDay' | 'weekdays' | readonly number[];

export function openDays(days: readonly number[]): OpenDays {
  const open = [1, 2, 3, 4, 5, 6, 0].filter((day) => days.includes(day));
  if (open.length === daysPerWeek) return 'everyDay';
  return open.join() === '1,2,3,4,5' ? 'weekdays' : open;
}

/** `08:00` as it is read: `8:00`. */
export function shortTime(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Day of the week and minute of the day that the clocks of a zone show. */
function clockIn(timeZone: string, atMs: number): { day: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(atMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday'));
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/**
 * Whether somebody answers the phone at a moment, by the clocks of the help desk's zone. Hours that end before
 * they begin run past midnight and belong to the day on which they began. Public holidays are not known here.
 */
export function isOpen({ opens, closes, days }: HelpDesk, timeZone: string, atMs: number): boolean {
  const { day, minute } = clockIn(timeZone, atMs);
  const from = minutesOf(opens);
  const until = minutesOf(closes);
  if (from < until) return days.includes(day) && minute >= from && minute < Math.min(until, minutesPerDay);
  const yesterday = (day + daysPerWeek - 1) % daysPerWeek;
  return (days.includes(day) && minute >= from) || (days.includes(yesterday) && minute < until);
}
