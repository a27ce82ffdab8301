import { clockSlackMs } from '../policies/sessionWindow.ts';

/**
 * SECURITY: S-17. Whether something that lives `ttlMs` is still alive. An end further away than its whole life means that the
 * clock was set back, and counts as over: a clock must never make an old secret good again.
 */
export function isAlive(expiresAtMs: number, ttlMs: number, nowMs: number): boolean {
  const leftMs = expiresAtMs - nowMs;
  return leftMs > 0 && leftMs <= ttlMs + clockSlackMs;
}
