import type { ErrorCode } from '../contract/errors.ts';

/** The outcome of a use case: a value, or a refusal that the client may see. Bugs throw instead. */
export type Result<T> = { ok: true; value: T } | Refusal;

export type Refusal = { ok: false; code: ErrorCode; retryAfterSeconds?: number; triesLeft?: number };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(
  code: ErrorCode,
  more: { retryAfterSeconds?: number; triesLeft?: number } = {},
): Refusal {
  return { ok: false, code, ...more };
}
