import type { CandleInterval } from '../../../../server/contract/marketData.ts';
import type { Time, UTCTimestamp } from 'lightweight-charts';
import { TickMarkType } from 'lightweight-charts';

const tokyoAheadMs = 9 * 3_600_000;

/** A moment as the time axis takes it: Tokyo's clock, told as if it were UTC, so that days break where they do. */
export function chartTime(startMs: number): UTCTimestamp {
  return ((startMs + tokyoAheadMs) / 1000) as UTCTimestamp;
}

function dateOf(time: Time): Date {
  return new Date(typeof time === 'number' ? time * 1000 : 0);
}

export interface TimeWords {
  /** A mark of the axis. */
  readonly mark: (time: Time, type: TickMarkType) => string;
  /** The moment under the pointer. */
  readonly moment: (time: Time) => string;
  /** The same for a bar's own time. */
  readonly bar: (startMs: number) => string;
}

function format(language: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const made = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  });
  return (date) => made.format(date);
}

/** How times are written, in Tokyo's time. */
export function timeWords(language: string, interval: CandleInterval): TimeWords {
  const clock = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const month = format(language, { month: 'short' });
  const day = format(language, { month: 'numeric', day: 'numeric' });
  const year = format(language, { year: 'numeric' });
  const fullDay = format(language, { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' });
  const shortDay = format(language, { month: '2-digit', day: '2-digit', weekday: 'short' });
  const marks: Record<TickMarkType, (date: Date) => string> = {
    [TickMarkType.Year]: year,
    [TickMarkType.Month]: month,
    [TickMarkType.DayOfMonth]: day,
    [TickMarkType.Time]: clock,
    [TickMarkType.TimeWithSeconds]: clock,
  };
  const moment = (date: Date) => (interval === '1d' ? fullDay(date) : `${shortDay(date)} ${clock(date)}`);
  return {
    mark: (time, type) => marks[type](dateOf(time)),
    moment: (time) => moment(dateOf(time)),
    bar: (startMs) => moment(new Date(startMs + tokyoAheadMs)),
  };
}
