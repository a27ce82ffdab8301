/** Buckets of attempts; sizes stand in server/limits. */
export type Bucket =
  | 'requestPerAddress'
  | 'deskRequestPerAddress'
  | 'ceremonyPerAddress'
  | 'passwordPerAddress'
  | 'passwordPerAccount'
  | 'codeSendPerAccount'
  | 'codeTryPerAccount'
  | 'totpTryPerAccount'
  | 'stepUpPerAccount'
  | 'registerPerAccount'
  | 'actionPasswordPerAccount'
  | 'currentValuePerAccount'
  | 'operatorPerAccount'
  | 'operatorPerAddress';

/** Counts attempts. A bucket that is empty refuses until it has refilled; nothing is ever locked. */
export interface Limiter {
  take(bucket: Bucket, key: string): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
}
