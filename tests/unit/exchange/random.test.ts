import { describe, expect, test } from 'vitest';
import {
  chance,
  nextUint32,
  randomBell,
  randomBelow,
  seededRandom,
} from '../../../server/exchange/random/seededRandom.ts';

describe('The seeded generator', () => {
  test('gives different numbers for neighbouring seeds and streams', () => {
    const firsts = [seededRandom(1), seededRandom(2), seededRandom(1, 1), seededRandom(1 + 2 ** 32)].map(
      nextUint32,
    );
    expect(new Set(firsts).size).toBe(4);
  });

  test('is sfc32: the known next word and state of a known state', () => {
    const state: [number, number, number, number] = [1, 2, 3, 4];
    expect(nextUint32(state)).toBe(7);
    expect(state).toEqual([2, 27, (3 << 21) + 7, 5]);
  });

  test('goes on from a copy of its state', () => {
    const state = seededRandom(42);
    const copy: typeof state = [...state];
    const next = Array.from({ length: 100 }, () => nextUint32(state));
    expect(Array.from({ length: 100 }, () => nextUint32(copy))).toEqual(next);
  });

  test('stays below its limit and reaches every number', () => {
    const state = seededRandom(3);
    const seen = new Set(Array.from({ length: 1000 }, () => randomBelow(state, 10)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(chance(state, 0, 10)).toBe(false);
    expect(chance(state, 10, 10)).toBe(true);
  });

  test('makes bell-shaped numbers with mean 0 and variance 1', () => {
    const state = seededRandom(5);
    const numbers = Array.from({ length: 20_000 }, () => randomBell(state));
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});
