import type { ConfigureWebAuthnOptions } from 'electron';
import type { MacAuthenticator } from './platformAuthenticator.ts';

/** `app`, as far as it is used: Electron 33 and every OS but macOS lack the method. */
export interface WebAuthnApp {
  configureWebAuthn?: (options: ConfigureWebAuthnOptions) => void;
}

export interface ConfigureMacDeps {
  readonly app: WebAuthnApp;
  readonly platform: NodeJS.Platform;
  /** Team id of the signing certificate; empty in an unsigned build. */
  readonly teamId: string;
  readonly log: (line: string) => void;
}

/** Must be the `appId` of the package and stand in the provisioning profile. */
const bundleId = 'jp.tegata.terminal';

/**
 * Turns on Touch ID and Apple's passkey sheet. Skipped in an unsigned build: without the entitlements neither
 * works, while `isUserVerifyingPlatformAuthenticatorAvailable` would claim that one does.
 *
 * @returns which authenticators were configured; empty means this Mac offers none in this build
 */
export function configureMacAuthenticators(deps: ConfigureMacDeps): MacAuthenticator[] {
  if (deps.platform !== 'darwin' || deps.teamId === '' || deps.app.configureWebAuthn === undefined) return [];
  try {
    deps.app.configureWebAuthn({
      touchID: { keychainAccessGroup: `${deps.teamId}.${bundleId}.webauthn`, promptReason: 'sign in to $1' },
      platformPasskeys: true,
    });
    return ['touchID', 'platformPasskeys'];
  } catch (error) {
    deps.log(`configureWebAuthn refused: ${String(error)}`);
    return [];
  }
}
