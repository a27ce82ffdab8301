import type { Values } from './values.ts';

const flat = 50;

function strength(gain: number, loss: number): number {
  return gain + loss === 0 ? flat : 100 * (gain / (gain + loss));
}

/**
 * Wilder's relative strength index, 0 to 100: the simple average of the first `length` changes, smoothed by
 * 1 / length from there. 50 while nothing moves.
 */
export function rsi(values: readonly number[], length: number): Values {
  let gain = 0;
  let loss = 0;
  return values.map((value, at) => {
    if (at === 0) return null;
    const change = value - (values[at - 1] ?? value);
    const [up, down] = [Math.max(change, 0), Math.max(-change, 0)];
    if (at <= length) {
      gain += up / length;
      loss += down / length;
      return at < length ? null : strength(gain, loss);
    }
    gain += (up - gain) / length;
    loss += (down - loss) / length;
    return strength(gain, loss);
  });
}
