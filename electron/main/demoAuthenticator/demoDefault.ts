import type { MacAuthenticator } from '../webauthn/platformAuthenticator.ts';

export interface DemoDefaultFacts {
  /** False: switched off for this run, whatever was chosen (tests bring an authenticator of their own). */
  readonly allowed: boolean;
  /** What the customer chose earlier, or null. */
  readonly chosen: boolean | null;
  readonly platform: NodeJS.Platform;
  readonly macAuthenticators: readonly MacAuthenticator[];
}

/**
 * Whether the demo authenticator is on at the start: as chosen, else only where this PC has no authenticator
 * of its own (Linux, an unsigned macOS build), so that a newcomer's first click succeeds there.
 */
export function demoAuthenticatorOnAtStart(facts: DemoDefaultFacts): boolean {
  if (!facts.allowed) return false;
  if (facts.chosen !== null) return facts.chosen;
  return facts.platform === 'linux' || (facts.platform === 'darwin' && facts.macAuthenticators.length === 0);
}
