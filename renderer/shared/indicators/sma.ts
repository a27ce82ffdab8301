import type { Values } from './values.ts';

/** Simple moving average over `length` values (単純移動平均). Null until there are that many. */
export function sma(values: readonly number[], length: number): Values {
  let sum = 0;
  return values.map((value, at) => {
    sum += value - (values[at - length] ?? 0);
    return at + 1 < length ? null : sum / length;
  });
}
