import type { z } from 'zod';

/** What a kept document says, or `initial` where it says nothing that is understood. */
export function readDeskDoc<T>(json: unknown, schema: z.ZodType<T>, initial: T): T {
  if (json === undefined) return initial;
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : initial;
}
