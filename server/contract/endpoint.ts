import { z } from 'zod';

export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const password = z.string().min(1).max(128);
/** Given with an action whose policy asks for it. */
export const actionPasswords = {
  tradingPassword: password.optional(),
  withdrawalPassword: password.optional(),
};

/**
 * One HTTP endpoint: method, path, request body (a GET's query), answer.
 *
 * @param access false for reads that the page makes on its own; they never count as the customer's access (M9)
 */
export function endpoint<
  M extends 'GET' | 'POST' | 'PATCH' | 'DELETE',
  P extends string,
  Q extends z.ZodType,
  R extends z.ZodType,
>(method: M, path: P, request: Q, response: R, access = true) {
  return { method, path, request, response, access };
}
