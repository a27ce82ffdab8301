import type { RequestHandler } from 'express';
import type { Limiter } from '../../ports/limiter.ts';
import { addressOf } from '../addressOf.ts';
import { sendRefusal } from '../sendRefusal.ts';

/**
 * SECURITY: S-4. A ceiling on requests of one address, whatever they ask for. The desk has one of its own: what a page
 * keeps unasked must never be why an order cannot be cancelled.
 */
export function throttle(limiter: Limiter): RequestHandler {
  return async (request, response, next) => {
    const bucket = request.path.startsWith('/desk') ? 'deskRequestPerAddress' : 'requestPerAddress';
    const free = await limiter.take(bucket, addressOf(request));
    if (free.ok) return next();
    sendRefusal(response, { ok: false, code: 'rate_limited', retryAfterSeconds: free.retryAfterSeconds });
  };
}
