import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, base64url: a PKCE verifier (RFC 7636 section 4.1) or a state. */
export function newHandOffSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The S256 challenge of a verifier. */
export function challengeOf(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier).digest('base64url');
}
