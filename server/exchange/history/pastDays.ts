import type { PriceTenthYen } from '../../contract/units.ts';
import { isBusinessDay } from '../calendar/businessDay.ts';
import { isoDate } from '../calendar/tokyoTime.ts';
import { tickGroupOn, type Instrument } from '../instruments/instrument.ts';
import { randomBell, randomBelow, seededRandom, type RandomState } from '../random/seededRandom.ts';
import { floorToTick } from '../rules/tickSize.ts';

/** One made-up trading day of the past. */
export interface PastDay {
  readonly date: string;
  readonly open: PriceTenthYen;
  readonly high: PriceTenthYen;
  readonly low: PriceTenthYen;
  readonly close: PriceTenthYen;
  readonly volume: number;
}

/** Streams of past days start here, apart from the participants' own. */
const historyStream = 1000;

/** An ordinary day's volume for an issue of activity 1 is the lots that come to this many yen. */
const dailyTurnoverYen = 250_000_000;

function pastVolume(random: RandomState, { lot, activity, basePrice }: Instrument): number {
  const ordinary = (dailyTurnoverYen * activity * 10) / basePrice / lot;
  return Math.max(Math.round(ordinary * (0.5 + randomBelow(random, 1000) / 1000)), 1) * lot;
}

/** The day before a close, worked out backwards: where it opened, how far it went, and the close before it. */
function dayEndingAt(random: RandomState, instrument: Instrument, day: number, close: number): PastDay {
  const move = instrument.dailyMoveBasisPoints / 10_000;
  const group = tickGroupOn(instrument, day);
  const snap = (price: number) => floorToTick(group, Math.max(Math.round(price), 1));
  const open = snap(close * (1 - randomBell(random) * move * 0.7));
  const reach = (steps: number) => (close * move * randomBelow(random, steps)) / 100;
  const high = snap(Math.max(open, close) + reach(60));
  const low = snap(Math.min(open, close) - reach(60));
  return { date: isoDate(day), open, high, low, close: snap(close), volume: pastVolume(random, instrument) };
}

/**
 * Made-up daily candles before a day, oldest first, so that a chart has a past. The last one closes at the
 * instrument's base price. The same for the same seed, instrument and day. Prices are simulated and of no issuer.
 */
export function pastDays(instrument: Instrument, seed: number, beforeDay: number, count: number): PastDay[] {
  const random = seededRandom(seed, historyStream + Number.parseInt(instrument.code, 10));
  const days: PastDay[] = [];
  let close: number = instrument.basePrice;
  for (let day = beforeDay - 1; days.length < count; day -= 1) {
    if (!isBusinessDay(day)) continue;
    const past = dayEndingAt(random, instrument, day, close);
    days.push(past);
    const overnight = 1 - randomBell(random) * (instrument.dailyMoveBasisPoints / 10_000) * 0.6;
    close = past.open * overnight;
  }
  return days.reverse();
}
