import type { Response } from 'express';
import { errorStatus, type ErrorBody } from '../contract/errors.ts';
import type { Refusal } from '../ports/result.ts';

/** Every refusal leaves the server through here: one shape, one table of statuses, no other words. */
export function sendRefusal(response: Response, refusal: Refusal): void {
  const { code, retryAfterSeconds, triesLeft } = refusal;
  const body: ErrorBody = {
    error: {
      code,
      requestId: String(response.locals.requestId ?? ''),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(triesLeft === undefined ? {} : { triesLeft }),
    },
  };
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  response.status(errorStatus[code]).json(body);
}
