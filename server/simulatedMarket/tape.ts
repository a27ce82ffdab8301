import type { Candle, CandleInterval } from '../contract/marketData.ts';
import { millisecondsPerMinute, tokyoDay, tokyoMidnightMs } from '../exchange/calendar/tokyoTime.ts';
import type { MarketEventOf } from '../exchange/market/events.ts';
import type { PublicTrade } from '../ports/market.ts';

/** Trades kept for each issue, and candles of a minute and of a day. */
export const tradesKept = 200;
export const minutesKept = 720;
const daysKept = 400;

const minutesOf: Readonly<Record<Exclude<CandleInterval, '1d'>, number>> = {
  '1m': 1,
  '5m': 5,
  '15m': 15,
  '60m': 60,
};

/** What was traded in one issue: plain data, kept in snapshots. */
export interface Tape {
  number: number;
  direction: number;
  trades: PublicTrade[];
  minutes: Candle[];
  days: Candle[];
}

export function emptyTape(): Tape {
  return { number: 0, direction: 0, trades: [], minutes: [], days: [] };
}

/**
 * Adds an execution. The exchange tells an auction pair by pair; what belongs to one auction is shown as one trade.
 */
export function addToTape(tape: Tape, { atMs, price, quantity, aggressor }: MarketEventOf<'executed'>): void {
  const last = tape.trades.at(-1);
  if (last && last.price !== price) tape.direction = price > last.price ? 1 : -1;
  const joins = last?.aggressor === null && aggressor === null && last.price === price && last.atMs === atMs;
  if (joins) {
    // An auction is told within one step, so nobody has seen the half of it.
    tape.trades[tape.trades.length - 1] = { ...last, quantity: last.quantity + quantity };
  } else {
    tape.number += 1;
    tape.trades.push({ number: tape.number, atMs, price, quantity, aggressor });
    if (tape.trades.length > tradesKept) tape.trades.shift();
  }
  const minute = Math.floor(atMs / millisecondsPerMinute) * millisecondsPerMinute;
  addToCandles(tape.minutes, minute, price, quantity, minutesKept);
  addToCandles(tape.days, tokyoMidnightMs(tokyoDay(atMs)), price, quantity, daysKept);
}

function addToCandles(
  candles: Candle[],
  startMs: number,
  price: number,
  quantity: number,
  kept: number,
): void {
  const last = candles.at(-1);
  if (last?.[0] === startMs) {
    last[2] = Math.max(last[2], price);
    last[3] = Math.min(last[3], price);
    last[4] = price;
    last[5] += quantity;
    return;
  }
  candles.push([startMs, price, price, price, price, quantity]);
  if (candles.length > kept) candles.shift();
}

/** Candles of several minutes, made of those of one. */
export function minuteCandles({ minutes }: Tape, interval: Exclude<CandleInterval, '1d'>): Candle[] {
  const lengthMs = minutesOf[interval] * millisecondsPerMinute;
  const wide: Candle[] = [];
  for (const [startMs, open, high, low, close, volume] of minutes) {
    const start = Math.floor(startMs / lengthMs) * lengthMs;
    const last = wide.at(-1);
    if (last?.[0] === start) {
      last[2] = Math.max(last[2], high);
      last[3] = Math.min(last[3], low);
      last[4] = close;
      last[5] += volume;
    } else wide.push([start, open, high, low, close, volume]);
  }
  return wide;
}
