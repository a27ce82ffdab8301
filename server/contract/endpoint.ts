import type { z } from 'zod';

/**
 * One HTTP endpoint: method, path, request body, answer. `access: false` marks what the page does on its own; it never
 * counts as the customer's access and so never extends a session (M9).
 */
export function endpoint<
  M extends 'GET' | 'POST' | 'PATCH' | 'DELETE',
  P extends string,
  Q extends z.ZodType,
  R extends z.ZodType,
>(method: M, path: P, request: Q, response: R, access = true) {
  return { method, path, request, response, access };
}
