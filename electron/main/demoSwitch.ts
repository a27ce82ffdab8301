import type { DemoAuthenticator } from '../ipc/contract.ts';
import type { DemoAuthenticatorControl } from './demoAuthenticator/demoAuthenticator.ts';
import type { DevToolsPort } from './demoAuthenticator/virtualAuthenticator.ts';
import type { StartUp } from './startUp.ts';
import type { MacAuthenticator } from './webauthn/platformAuthenticator.ts';

/** The demo authenticator as the rest of the shell sees it: there, or absent. */
export interface DemoSwitch {
  state(): Promise<DemoAuthenticator>;
  /** Null: there is none in this build. */
  switchTo(on: boolean): Promise<DemoAuthenticator | null>;
  /** To be called after every navigation of the window. */
  ensureIn(port: DevToolsPort): void;
}

async function load(
  startUp: StartUp,
  mac: readonly MacAuthenticator[],
): Promise<DemoAuthenticatorControl | null> {
  // SECURITY: E-16
  if (__DEMO_AUTHENTICATOR__) {
    const { createDemoAuthenticator } = await import('./demoAuthenticator/demoAuthenticator.ts');
    const { demoAuthenticatorOnAtStart } = await import('./demoAuthenticator/demoDefault.ts');
    const onAtStart = demoAuthenticatorOnAtStart({
      allowed: startUp.config.demoAuthenticatorAllowed,
      chosen: startUp.settings.get().demoAuthenticator,
      platform: process.platform,
      macAuthenticators: mac,
    });
    return createDemoAuthenticator({ path: startUp.paths.demoAuthenticator, log: startUp.log }, onAtStart);
  }
  return null;
}

/**
 * The seam to the demo authenticator. Its code comes through a dynamic import behind a build-time constant, so
 * that a release build holds none of it: there it would be a way to forge credentials.
 */
export function openDemoAuthenticator(startUp: StartUp, mac: readonly MacAuthenticator[]): DemoSwitch {
  const loaded = load(startUp, mac);
  return {
    state: async () => (await loaded)?.state() ?? { state: 'absent' },
    switchTo: async (on) => {
      const demo = await loaded;
      if (demo === null) return null;
      startUp.settings.change({ demoAuthenticator: on });
      return demo.switchTo(on);
    },
    ensureIn: (port) => {
      loaded
        .then((demo) => demo?.ensureIn(port))
        .catch((error: unknown) => startUp.log(`demo authenticator not added: ${String(error)}`));
    },
  };
}
