import { expect, test } from 'vitest';
import { daysUntilEnforcement, enforcedFromMs, isEnforced } from '../../../server/policies/enforcement.ts';
import { zonedTimeMs } from '../../../server/policies/zonedTime.ts';

const enforcement = {
  from: '2026-05-15T00:00',
  timeZone: 'Asia/Tokyo',
  actions: [],
  announceDays: 30,
  credentials: false,
};
const dayMs = 86_400_000;

test.each([
  ['2026-05-15T00:00', 'Asia/Tokyo', '2026-05-14T15:00:00Z'],
  ['2026-05-15T00:00', 'UTC', '2026-05-15T00:00:00Z'],
  ['2026-07-01T09:30', 'America/New_York', '2026-07-01T13:30:00Z'],
  ['2026-12-01T09:30', 'America/New_York', '2026-12-01T14:30:00Z'],
  ['2026-03-08T12:00', 'America/New_York', '2026-03-08T16:00:00Z'],
])('%s in %s is %s.', (local, zone, utc) => {
  expect(new Date(zonedTimeMs(local, zone)).toISOString()).toBe(utc.replace('Z', '.000Z'));
});

test('[D7] The switch happens at the very moment, in the broker’s time zone.', () => {
  const fromMs = enforcedFromMs(enforcement)!;
  expect(isEnforced(enforcement, fromMs - 1)).toBe(false);
  expect(isEnforced(enforcement, fromMs)).toBe(true);
  expect(isEnforced({ ...enforcement, from: null }, fromMs)).toBe(false);
});

test('It is announced with the days left, not earlier than the policy says, and not afterwards.', () => {
  const fromMs = enforcedFromMs(enforcement)!;
  expect(daysUntilEnforcement(enforcement, fromMs - 30 * dayMs - 1)).toBeNull();
  expect(daysUntilEnforcement(enforcement, fromMs - 30 * dayMs)).toBe(30);
  expect(daysUntilEnforcement(enforcement, fromMs - 1)).toBe(1);
  expect(daysUntilEnforcement(enforcement, fromMs)).toBeNull();
});
