import { createHash } from 'node:crypto';

/** The challenge of a step-up: SHA-256 over 32 random bytes and the canonical action (DESIGN.md section 7). */
export function stepUpChallenge(actionRandom: Uint8Array, action: string): string {
  return createHash('sha256').update(actionRandom).update(action, 'utf8').digest('base64url');
}
