/** The four 32-bit words of the generator: its whole state, kept as plain data in a snapshot. */
export type RandomState = [number, number, number, number];

/** Rounds that mix a fresh seed into the state before the first number is given out. */
const warmUpRounds = 15;

/**
 * sfc32 (Chris Doty-Humphrey's "small fast counter", PractRand): 128 bits of state, of which 32 are a counter,
 * so that the period is at least 2^32. Not for secrets; chosen because it is tiny, fast and the same everywhere.
 */
export function nextUint32(state: RandomState): number {
  const [a, b, c, counter] = state;
  const result = (a + b + counter) >>> 0;
  state[0] = (b ^ (b >>> 9)) >>> 0;
  state[1] = (c + (c << 3)) >>> 0;
  state[2] = (((c << 21) | (c >>> 11)) + result) >>> 0;
  state[3] = (counter + 1) >>> 0;
  return result;
}

/** A state from a whole-number seed. Streams with the same seed and different `stream` numbers are unrelated. */
export function seededRandom(seed: number, stream = 0): RandomState {
  const state: RandomState = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, stream >>> 0, 1];
  for (let round = 0; round < warmUpRounds; round += 1) nextUint32(state);
  return state;
}

/** A whole number from 0 up to, but not including, `limit`. The bias is below limit / 2^32. */
export function randomBelow(state: RandomState, limit: number): number {
  return Math.floor((nextUint32(state) / 2 ** 32) * limit);
}

/** True with a chance of `numerator` in `denominator`. */
export function chance(state: RandomState, numerator: number, denominator: number): boolean {
  return randomBelow(state, denominator) < numerator;
}

/**
 * A bell-shaped number with mean 0 and variance 1, made from four uniform ones. Only +, - and * are used:
 * logarithms may differ in the last bit between engines and would break replay.
 */
export function randomBell(state: RandomState): number {
  let sum = 0;
  for (let part = 0; part < 4; part += 1) sum += nextUint32(state) / 2 ** 32;
  return (sum - 2) * Math.sqrt(3);
}
