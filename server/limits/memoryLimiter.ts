import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Bucket, Limiter } from '../ports/limiter.ts';
import { bucketSizes } from './bucketSizes.ts';

/** A limiter for one process. Several instances behind a proxy need a shared one behind the same port. */
export function memoryLimiter(
  sizes: Record<Bucket, { attempts: number; perSeconds: number }> = bucketSizes,
): Limiter {
  const buckets = Object.fromEntries(
    Object.entries(sizes).map(([bucket, size]) => [
      bucket,
      new RateLimiterMemory({ keyPrefix: bucket, points: size.attempts, duration: size.perSeconds }),
    ]),
  ) as Record<Bucket, RateLimiterMemory>;
  return {
    async take(bucket, key) {
      try {
        await buckets[bucket].consume(key);
        return { ok: true };
      } catch (refused) {
        // The library rejects with its result object when the bucket is empty, and with an Error on a fault.
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)) };
      }
    },
  };
}
