import { assertNever } from '../../../server/contract/assertNever.ts';
import type { EnvironmentFacts } from './offeredPlaces.ts';

export type PlatformName = 'windowsHello' | 'touchId' | 'demo' | 'thisPc';

/** What the OS calls its own authenticator, where that can be known. */
export function platformName(facts: EnvironmentFacts): PlatformName {
  if (facts.demoAuthenticator === 'on') return 'demo';
  const os = facts.shell?.platform ?? facts.browserOs;
  switch (os) {
    case 'win32':
    case 'windows':
      return 'windowsHello';
    case 'darwin':
      return facts.shell?.macAuthenticators.includes('platformPasskeys') ? 'thisPc' : 'touchId';
    case 'mac':
    case 'linux':
    case 'other':
      return 'thisPc';
    default:
      return assertNever(os);
  }
}
