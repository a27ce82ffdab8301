import type { Trade } from '../../../shared/markets/trades.ts';
import type { Bar } from './bar.ts';
import { joinBars } from './bar.ts';

export const minuteMs = 60_000;
/** Bars of a minute that are kept: a day without a break, and some. */
const minutesMax = 2_000;

/** Candles of a minute as far as they are known, and the last trade that is in them. */
export interface MinuteTape {
  readonly bars: readonly Bar[];
  /** Null: no trade is known yet, so nothing can be said to be missing. */
  readonly lastNumber: number | null;
}

export type Added = { kind: 'gap' } | { kind: 'same' } | { kind: 'added'; tape: MinuteTape };

function minuteOf({ atMs }: Trade): number {
  return Math.floor(atMs / minuteMs) * minuteMs;
}

function put(bars: Bar[], trade: Trade): void {
  const { price, quantity } = trade;
  const startMs = minuteOf(trade);
  const last = bars.at(-1);
  // A trade is never older than the last bar, other than by a clock that was set back: it counts there.
  if (last && startMs <= last.startMs) {
    bars[bars.length - 1] = joinBars(last, { high: price, low: price, close: price, volume: quantity });
    return;
  }
  bars.push({ startMs, open: price, high: price, low: price, close: price, volume: quantity });
}

function grown(bars: readonly Bar[], trades: readonly Trade[]): Bar[] {
  const next = bars.slice(-minutesMax);
  for (const trade of trades) put(next, trade);
  return next;
}

/**
 * Joins fetched candles with the trades that the stream has brought meanwhile. Which of those trades are in the newest
 * candles cannot be told, so the minute that the stream has come to is counted anew from the trades, where they reach
 * back that far. What the candles have beyond it comes by the stream in a moment.
 */
export function joinTape(bars: readonly Bar[], trades: readonly Trade[] | null): MinuteTape {
  if (trades === null) return { bars, lastNumber: null };
  const [first, newest] = [trades[0], trades.at(-1)];
  if (first === undefined || newest === undefined) return { bars: [], lastNumber: 0 };
  const lastBarMs = bars.at(-1)?.startMs ?? 0;
  const joint = Math.min(minuteOf(newest), lastBarMs);
  const reachesBack = first.number === 1 || first.atMs < joint;
  const fromMs = reachesBack ? joint : lastBarMs + minuteMs;
  return {
    bars: grown(
      bars.filter(({ startMs }) => startMs < fromMs),
      trades.filter(({ atMs }) => atMs >= fromMs),
    ),
    lastNumber: newest.number,
  };
}

/**
 * Adds what the stream brought: any part of the trades, known ones among them. `gap`: trades are missing or the market
 * began anew, and the candles must be fetched.
 */
export function addTrades(tape: MinuteTape, trades: readonly Trade[]): Added {
  const newest = trades.at(-1);
  if (newest === undefined) return { kind: 'same' };
  if (tape.lastNumber === null || newest.number < tape.lastNumber) return { kind: 'gap' };
  const { lastNumber } = tape;
  const fresh = trades.filter(({ number }) => number > lastNumber);
  const first = fresh[0];
  if (first === undefined) return { kind: 'same' };
  if (first.number !== lastNumber + 1) return { kind: 'gap' };
  return { kind: 'added', tape: { bars: grown(tape.bars, fresh), lastNumber: newest.number } };
}
