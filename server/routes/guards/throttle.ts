import type { RequestHandler } from 'express';
import type { Limiter } from '../../ports/limiter.ts';
import { addressOf } from '../addressOf.ts';
import { sendRefusal } from '../sendRefusal.ts';

/** SECURITY: S-4. A ceiling on requests of one address, whatever they ask for. */
export function throttle(limiter: Limiter): RequestHandler {
  return async (request, response, next) => {
    const free = await limiter.take('requestPerAddress', addressOf(request));
    if (free.ok) return next();
    sendRefusal(response, { ok: false, code: 'rate_limited', retryAfterSeconds: free.retryAfterSeconds });
  };
}
