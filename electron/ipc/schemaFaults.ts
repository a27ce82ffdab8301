import type { z } from 'zod';

/** What a schema refused, in one log line: places and kinds, never the refused values. */
export function schemaFaults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.code}`).join('; ');
}
