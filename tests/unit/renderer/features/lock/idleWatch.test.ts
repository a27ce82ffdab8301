import { describe, expect, it } from 'vitest';
import { idleWatch } from '../../../../../renderer/features/lock/idleWatch.ts';

const limitMs = 900_000;

function watched() {
  const time = { monotonicMs: 1_000, wallMs: 5_000_000 };
  let idle = 0;
  const watch = idleWatch(limitMs, () => (idle += 1), {
    monotonicMs: () => time.monotonicMs,
    wallMs: () => time.wallMs,
  });
  const pass = (ms: number) => {
    time.monotonicMs += ms;
    time.wallMs += ms;
  };
  return { time, watch, pass, idle: () => idle };
}

describe('the watch for an untouched window', () => {
  it('does not take the first touch after the limit for activity', () => {
    const { watch, pass, idle } = watched();
    pass(limitMs);
    watch.touch();
    expect(idle()).toBe(1);
  });

  it('counts time that only the wall clock saw, as after sleep', () => {
    const { time, watch, idle } = watched();
    time.wallMs += limitMs;
    watch.check();
    expect(idle()).toBe(1);
  });

  it('counts time that only the monotonic clock saw, when the wall clock was set back', () => {
    const { time, watch, idle } = watched();
    time.monotonicMs += limitMs;
    time.wallMs -= 3_600_000;
    watch.check();
    expect(idle()).toBe(1);
  });

  it('leaves a window alone that is touched in time, to the millisecond', () => {
    const { watch, pass, idle } = watched();
    pass(limitMs - 1);
    watch.touch();
    pass(limitMs - 1);
    watch.check();
    expect(idle()).toBe(0);
    pass(1);
    watch.check();
    expect(idle()).toBe(1);
  });
});
