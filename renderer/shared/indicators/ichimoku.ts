import type { Values } from './values.ts';

export interface Bar {
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

export interface IchimokuLengths {
  /** 転換線, of old 9. */
  readonly turning: number;
  /** 基準線, of old 26; also how far the spans are moved. */
  readonly base: number;
  /** 先行スパンB, of old 52. */
  readonly long: number;
}

/** The spans reach `base - 1` bars beyond the last one; `leading` lists are that much longer than the bars. */
export interface Ichimoku {
  readonly turning: Values;
  readonly base: Values;
  readonly leadingA: Values;
  readonly leadingB: Values;
  readonly lagging: Values;
}

function middle(bars: readonly Bar[], length: number): Values {
  return bars.map((_, at) => {
    if (at + 1 < length) return null;
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    for (const bar of bars.slice(at + 1 - length, at + 1)) {
      high = Math.max(high, bar.high);
      low = Math.min(low, bar.low);
    }
    return (high + low) / 2;
  });
}

/**
 * 一目均衡表. The move by 26 counts the bar itself, as its author did: leading spans lie 25 bars ahead and the lagging
 * span 25 bars back.
 */
export function ichimoku(bars: readonly Bar[], lengths: IchimokuLengths): Ichimoku {
  const moved = lengths.base - 1;
  const ahead = Array.from({ length: moved }, () => null);
  const turning = middle(bars, lengths.turning);
  const base = middle(bars, lengths.base);
  const between = turning.map((value, at) => {
    const other = base[at];
    return value === null || other === null || other === undefined ? null : (value + other) / 2;
  });
  return {
    turning,
    base,
    leadingA: [...ahead, ...between],
    leadingB: [...ahead, ...middle(bars, lengths.long)],
    lagging: bars.map((_, at) => bars[at + moved]?.close ?? null),
  };
}
