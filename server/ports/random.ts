import { randomBytes, randomInt } from 'node:crypto';

/** The only source of chance for the server. */
export interface Random {
  /** Cryptographically strong bytes. */
  bytes(length: number): Uint8Array;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
}

export const systemRandom: Random = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (limit) => randomInt(limit),
};
