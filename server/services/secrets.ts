import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../ports/random.ts';

/** 256 bits, base64url. */
export function newSecret(random: Random): string {
  return toBase64Url(random.bytes(32));
}

/** 128 bits, base64url: for ids that are not secret but must not be guessed or collide. */
export function newId(random: Random): string {
  return toBase64Url(random.bytes(16));
}

/** Six decimal digits, each equally likely. */
export function newCode(random: Random): string {
  return String(random.below(1_000_000)).padStart(6, '0');
}

/** SHA-256 of a text, base64url. What the stores keep instead of secrets. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Compares two hashes in constant time. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64url'));
}
