import { formatRemaining } from './formatRemaining.ts';

const secondMs = 1_000;

/** Milliseconds gone by as `0:07`; only whole seconds count. */
export function formatElapsed(elapsedMs: number): string {
  return formatRemaining(Math.floor(Math.max(0, elapsedMs) / secondMs) * secondMs);
}
