import { describe, expect, it } from 'vitest';
import { formatElapsed } from '../../../../renderer/ui/formatElapsed.ts';
import { formatRemaining } from '../../../../renderer/ui/formatRemaining.ts';

describe('formatRemaining', () => {
  it.each([
    [-5_000, '0:00'],
    [0, '0:00'],
    [1, '0:01'],
    [1_000, '0:01'],
    [59_001, '1:00'],
    [272_000, '4:32'],
    [3_599_999, '1:00:00'],
    [9_668_000, '2:41:08'],
    [10_800_000, '3:00:00'],
  ])('shows %i ms as %s, so that 0:00 means over', (leftMs, shown) => {
    expect(formatRemaining(leftMs)).toBe(shown);
  });
});

describe('formatElapsed', () => {
  it.each([
    [-1, '0:00'],
    [999, '0:00'],
    [1_000, '0:01'],
    [61_500, '1:01'],
  ])('shows %i ms as %s, counting whole seconds only', (elapsedMs, shown) => {
    expect(formatElapsed(elapsedMs)).toBe(shown);
  });
});
