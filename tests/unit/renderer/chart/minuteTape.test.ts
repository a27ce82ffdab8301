import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar } from '../../../../renderer/features/chart/bars/bar.ts';
import type { MinuteTape } from '../../../../renderer/features/chart/bars/minuteTape.ts';
import { addTrades, joinTape, minuteMs } from '../../../../renderer/features/chart/bars/minuteTape.ts';
import { widen } from '../../../../renderer/features/chart/bars/widen.ts';
import type { Trade } from '../../../../renderer/shared/markets/trades.ts';

function trade(number: number, atMs: number, price: number, quantity = 100): Trade {
  return { number, atMs, price, quantity, side: 'buy' };
}

function bar(
  minute: number,
  [open, high, low, close]: [number, number, number, number],
  volume: number,
): Bar {
  return { startMs: minute * minuteMs, open, high, low, close, volume };
}

/** What the relying party makes of trades: the oracle of everything below. */
function candlesOf(trades: readonly Trade[], lengthMs = minuteMs): Bar[] {
  const groups = new Map<number, Trade[]>();
  for (const one of trades) {
    const startMs = Math.floor(one.atMs / lengthMs) * lengthMs;
    groups.set(startMs, [...(groups.get(startMs) ?? []), one]);
  }
  return [...groups].map(([startMs, group]) => {
    const prices = group.map(({ price }) => price);
    return {
      startMs,
      open: prices[0] ?? 0,
      high: Math.max(...prices),
      low: Math.min(...prices),
      close: prices.at(-1) ?? 0,
      volume: group.reduce((sum, { quantity }) => sum + quantity, 0),
    };
  });
}

function added(tape: MinuteTape, trades: readonly Trade[]): MinuteTape {
  const result = addTrades(tape, trades);
  return result.kind === 'added' ? result.tape : expect.fail(result.kind);
}

const three = [trade(7, 0, 100), trade(8, 30_000, 120), trade(9, 61_000, 90)];

describe('the candles of a minute', () => {
  it('are fetched anew when the stream left trades out', () => {
    expect(addTrades(joinTape([], three), [trade(11, 62_000, 95)])).toEqual({ kind: 'gap' });
  });

  it('are fetched anew when the market began to count anew', () => {
    expect(addTrades(joinTape([], three), [trade(1, 62_000, 95)])).toEqual({ kind: 'gap' });
  });

  it('are fetched anew when they came before any trade was known', () => {
    expect(addTrades(joinTape(candlesOf(three), null), three)).toEqual({ kind: 'gap' });
  });

  it('stay as they are when a snapshot brings nothing new', () => {
    expect(addTrades(joinTape(candlesOf(three), three), three)).toEqual({ kind: 'same' });
    expect(addTrades(joinTape([], []), [])).toEqual({ kind: 'same' });
  });

  it('begin with the first trade of an issue that had none', () => {
    expect(added(joinTape([], []), [trade(1, 5, 100)]).bars).toEqual([bar(0, [100, 100, 100, 100], 100)]);
  });

  it('take a trade into the minute it belongs to, first and last millisecond included', () => {
    const tape = added(joinTape(candlesOf(three), three), [
      trade(10, 2 * minuteMs - 1, 130),
      trade(11, 2 * minuteMs, 70),
    ]);
    expect(tape.bars).toEqual([
      bar(0, [100, 120, 100, 120], 200),
      bar(1, [90, 130, 90, 130], 200),
      bar(2, [70, 70, 70, 70], 100),
    ]);
  });

  it('leave out what is ahead of the stream until the stream brings it', () => {
    const early = [trade(1, 0, 100)];
    const whole = [...early, trade(2, 61_000, 90), trade(3, 62_000, 95)];
    const tape = joinTape(candlesOf(whole), early);
    expect(tape.bars).toEqual(candlesOf(early));
    expect(added(tape, whole.slice(1)).bars).toEqual(candlesOf(whole));
  });

  it('keep the last candle where the known trades do not reach back to its beginning', () => {
    const long = Array.from({ length: 9 }, (_, at) => trade(at + 1, at * 1_000, 100 + at));
    const tape = joinTape(candlesOf(long), long.slice(5));
    expect(tape.bars).toEqual(candlesOf(long));
    expect(added(tape, [trade(10, 9_000, 80)]).bars.at(-1)).toMatchObject({ low: 80, volume: 1_000 });
  });

  it('are what the relying party makes of the same trades, wherever fetching and stream meet', () => {
    const steps = fc.array(
      fc.record({
        wait: fc.integer({ min: 0, max: 40_000 }),
        price: fc.integer({ min: 1, max: 9_000 }),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const at = fc.nat({ max: 60 });
    fc.assert(
      fc.property(steps, at, at, at, fc.constantFrom(1, 5, 15), (list, fetched, heard, split, minutes) => {
        let atMs = 0;
        const all = list.map(({ wait, price, quantity }, index) => {
          atMs += wait;
          return trade(index + 1, atMs, price, quantity);
        });
        // The fetch saw `fetched` trades, the stream had brought `heard`; the rest comes in two parts that overlap.
        let tape = joinTape(candlesOf(all.slice(0, fetched)), all.slice(0, heard));
        for (const part of [all.slice(0, Math.max(heard, split)), all]) {
          const result = addTrades(tape, part);
          if (result.kind === 'added') tape = result.tape;
        }
        expect(widen(tape.bars, minutes * minuteMs)).toEqual(candlesOf(all, minutes * minuteMs));
      }),
    );
  });
});
