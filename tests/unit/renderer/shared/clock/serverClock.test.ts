import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The clock is one per page, so every test takes a fresh page. */
async function freshClock() {
  vi.resetModules();
  return import('../../../../../renderer/shared/clock/serverClock.ts');
}

let clock: Awaited<ReturnType<typeof freshClock>>;
beforeEach(async () => {
  clock = await freshClock();
});

describe('the server clock', () => {
  it('places the answer in the middle of the round trip and goes on by itself', () => {
    clock.syncServerClock(1_000_000, 100, 120);
    expect(clock.serverNowMs(110)).toBe(1_000_000);
    expect(clock.serverNowMs(5_110)).toBe(1_005_000);
  });

  it('does not let a slow answer spoil a good one', () => {
    clock.syncServerClock(1_000_000, 100, 104);
    clock.syncServerClock(1_001_000, 1_000, 1_900);
    expect(clock.serverNowMs(102)).toBe(1_000_000);
  });

  it('takes the slow answer once the good one is old', () => {
    clock.syncServerClock(1_000_000, 0, 4);
    clock.syncServerClock(1_070_000, 70_000, 70_900);
    expect(clock.serverNowMs(70_450)).toBe(1_070_000);
  });

  it('follows a jump at once, as after sleep', () => {
    clock.syncServerClock(1_000_000, 0, 4);
    clock.syncServerClock(9_000_000, 2_000, 2_100);
    expect(clock.serverNowMs(2_050)).toBe(9_000_000);
  });
});
