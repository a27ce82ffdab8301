import type { Values } from './values.ts';

/**
 * Exponential moving average (指数平滑移動平均), weight 2 / (length + 1). It begins with the simple average of the first
 * `length` values, as charting programs do. Leading nulls are skipped, so that an average of an average works.
 */
export function ema(values: Values, length: number): Values {
  const weight = 2 / (length + 1);
  const seed: number[] = [];
  let last: number | null = null;
  return values.map((value) => {
    if (value === null) return last;
    if (last !== null) last += (value - last) * weight;
    else if (seed.push(value) === length) last = seed.reduce((sum, one) => sum + one, 0) / length;
    return last;
  });
}
