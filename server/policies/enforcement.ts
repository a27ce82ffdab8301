import type { Policy } from '../contract/policy.ts';
import { zonedTimeMs } from './zonedTime.ts';

type Enforcement = Policy['enforcement'];
const dayMs = 86_400_000;

/** When enforcement begins, in milliseconds since 1970-01-01T00:00Z; null: never. */
export function enforcedFromMs({ from, timeZone }: Enforcement): number | null {
  return from === null ? null : zonedTimeMs(from, timeZone);
}

/** Whether the restricted actions are restricted by now (D7, I8). */
export function isEnforced(enforcement: Enforcement, nowMs: number): boolean {
  const fromMs = enforcedFromMs(enforcement);
  return fromMs !== null && nowMs >= fromMs;
}

/** Days left until enforcement, rounded up, once it is to be announced; null before that, and afterwards. */
export function daysUntilEnforcement(enforcement: Enforcement, nowMs: number): number | null {
  const fromMs = enforcedFromMs(enforcement);
  if (fromMs === null || nowMs >= fromMs) return null;
  const days = Math.ceil((fromMs - nowMs) / dayMs);
  return days <= enforcement.announceDays ? days : null;
}
