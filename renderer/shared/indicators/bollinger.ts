import { sma } from './sma.ts';
import type { Values } from './values.ts';
import { windowEnding } from './values.ts';

export interface Bands {
  readonly middle: Values;
  readonly upper: Values;
  readonly lower: Values;
}

/** Bollinger bands: the simple average and `width` standard deviations (of the whole window) on both sides. */
export function bollinger(values: readonly number[], length: number, width: number): Bands {
  const middle = sma(values, length);
  const spread = values.map((_, at) => {
    const window = windowEnding(values, at, length);
    if (window === null) return null;
    const mean = window.reduce((sum, one) => sum + one, 0) / length;
    return width * Math.sqrt(window.reduce((sum, one) => sum + (one - mean) ** 2, 0) / length);
  });
  const shifted = (sign: 1 | -1) =>
    middle.map((value, at) => (value === null ? null : value + sign * (spread[at] ?? 0)));
  return { middle, upper: shifted(1), lower: shifted(-1) };
}
