import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommended } from '../../../server/policies/presets/recommended.ts';
import { clockSlackMs, endAfterAccess, isLive, openWindow } from '../../../server/policies/sessionWindow.ts';

const rules = recommended.session;
const minute = 60_000;

/** The end of a session that is opened at 0 and used at the given minutes. */
function endAfter(minutes: readonly number[]): number {
  let window = openWindow(rules, 0);
  for (const at of minutes) {
    if (isLive(rules, window, at * minute)) {
      window = { ...window, endsAtMs: endAfterAccess(rules, window, at * minute) };
    }
  }
  return window.endsAtMs / minute;
}

test.each([
  [[], 180],
  [[60], 180],
  [[174.99], 180],
  [[175], 355],
  [[176], 356],
  [[179.99], 359.99],
  [[180], 180],
  [[176, 200], 356],
  [[176, 352], 532],
])('[M9] Used at %j the session ends at %d.', (minutes, end) => {
  expect(endAfter(minutes)).toBeCloseTo(end, 5);
});

test('[M9] No order of accesses takes a session past its absolute end, or ends it before its first window.', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 50 }), (accesses) => {
      const end = endAfter(accesses.toSorted((a, b) => a - b));
      expect(end).toBeGreaterThanOrEqual(rules.windowMinutes);
      expect(end).toBeLessThanOrEqual(rules.absoluteMinutes);
    }),
  );
});

test('A session whose end lies more than a window ahead is over: the clock was set back.', () => {
  const window = openWindow(rules, 0);
  expect(isLive(rules, window, -clockSlackMs)).toBe(true);
  expect(isLive(rules, window, -clockSlackMs - 1)).toBe(false);
});
