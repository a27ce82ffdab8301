import { ema } from './ema.ts';
import type { Values } from './values.ts';

export interface Macd {
  readonly macd: Values;
  readonly signal: Values;
  readonly histogram: Values;
}

function difference(left: Values, right: Values): Values {
  return left.map((value, at) => {
    const other = right[at];
    return value === null || other === null || other === undefined ? null : value - other;
  });
}

/** MACD: fast less slow exponential average, its own exponential average as signal, and what lies between. */
export function macd(values: readonly number[], fast: number, slow: number, smoothing: number): Macd {
  const line = difference(ema(values, fast), ema(values, slow));
  const signal = ema(line, smoothing);
  return { macd: line, signal, histogram: difference(line, signal) };
}
