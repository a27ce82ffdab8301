import { describe, expect, it } from 'vitest';
import { aheadMinutes } from '../../../../../renderer/shared/demo/aheadMinutes.ts';

const realNowMs = Date.parse('2026-05-14T12:00:30+09:00');
const fromMs = Date.parse('2026-05-15T00:00:00+09:00');

describe('how far the demo clock is put ahead', () => {
  it('is never back', () => {
    expect(aheadMinutes(realNowMs - 1, realNowMs, 'before')).toBe(0);
    expect(aheadMinutes(0, realNowMs, 'at')).toBe(0);
  });

  it('is never more than the relying party takes', () => {
    expect(aheadMinutes(Number.MAX_SAFE_INTEGER, realNowMs, 'at')).toBe(2_000_000);
  });

  it('reaches a moment, or stays before it', () => {
    expect(aheadMinutes(fromMs, realNowMs, 'at')).toBe(720);
    expect(aheadMinutes(fromMs, realNowMs, 'before')).toBe(719);
  });
});
