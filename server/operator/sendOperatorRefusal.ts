import type { Response } from 'express';
import type { z } from 'zod';
import type { OperatorRefusal } from './operatorDeps.ts';
import { operatorErrorStatus, type operatorErrorBodySchema } from './operatorErrors.ts';

/** Every refusal to an operator leaves through here; why it was refused does not. */
export function sendOperatorRefusal(
  response: Response,
  { code, retryAfterSeconds }: Pick<OperatorRefusal, 'code' | 'retryAfterSeconds'>,
): void {
  const body: z.infer<typeof operatorErrorBodySchema> = {
    error: {
      code,
      requestId: String(response.locals.requestId ?? ''),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
  };
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  response.status(operatorErrorStatus[code]).json(body);
}
