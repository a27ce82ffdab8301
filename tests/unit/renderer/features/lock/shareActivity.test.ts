import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { shareActivity } from '../../../../../renderer/features/lock/shareActivity.ts';

const arriveMs = 50;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function tab(time: { nowMs: number }) {
  const seen = { heard: 0 };
  const shared = shareActivity(
    () => (seen.heard += 1),
    () => time.nowMs,
  );
  ends.push(shared.end);
  return { ...shared, seen };
}

describe('work in one tab', () => {
  it('is heard in the others and not in its own, at most once a second', async () => {
    const time = { nowMs: 0 };
    const [first, second] = [tab(time), tab(time)];
    for (const ms of [0, 400, 999, 1_000]) {
      time.nowMs = ms;
      first.tell();
    }
    await expect.poll(() => second.seen.heard).toBe(2);
    await wait(arriveMs);
    expect([first.seen.heard, second.seen.heard]).toEqual([0, 2]);
  });
});
