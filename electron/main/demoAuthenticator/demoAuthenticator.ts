import type { DemoAuthenticator } from '../../ipc/contract.ts';
import { readJsonFile, setCorruptFileAside, writeJsonFile } from '../settings/jsonFile.ts';
import { demoCredentialsSchema } from './demoCredentials.ts';
import type { DemoCredential } from './demoCredentials.ts';
import { addVirtualAuthenticator } from './virtualAuthenticator.ts';
import type { DevToolsPort, VirtualAuthenticator } from './virtualAuthenticator.ts';

export interface DemoAuthenticatorDeps {
  /** File with the passkeys, private keys included: they open nothing but the demo beside it on this disk. */
  readonly path: string;
  readonly log: (line: string) => void;
}

export interface DemoAuthenticatorControl {
  state(): DemoAuthenticator;
  /** Sees to it, after a navigation, that the window has the authenticator when it is on. */
  ensureIn(port: DevToolsPort): Promise<void>;
  switchTo(on: boolean): Promise<DemoAuthenticator>;
}

function load({ path, log }: DemoAuthenticatorDeps): DemoCredential[] {
  const file = readJsonFile(path, demoCredentialsSchema);
  if (file.kind === 'loaded') return file.value.credentials;
  if (file.kind === 'corrupt') {
    log(`demo passkeys not understood, put aside: ${file.reason}`);
    setCorruptFileAside(path);
  }
  return [];
}

/**
 * The software authenticator of the embedded demo, for PCs that have none. Its passkeys are kept between starts.
 * Only a build with the constant `__DEMO_AUTHENTICATOR__` contains this module.
 */
export function createDemoAuthenticator(
  deps: DemoAuthenticatorDeps,
  onAtStart: boolean,
): DemoAuthenticatorControl {
  let credentials = load(deps);
  let on = onAtStart;
  let port: DevToolsPort | null = null;
  let inWindow: VirtualAuthenticator | null = null;
  // One change at a time: two quick clicks must not leave two authenticators in the window.
  let queue: Promise<void> = Promise.resolve();

  function keep(list: DemoCredential[]): void {
    credentials = list;
    try {
      writeJsonFile(deps.path, { credentials });
    } catch (error) {
      deps.log(`demo passkeys not written: ${String(error)}`);
    }
  }

  async function bringAbout(): Promise<void> {
    if (on && inWindow === null && port !== null) {
      inWindow = await addVirtualAuthenticator(port, credentials, keep, deps.log);
    } else if (!on && inWindow !== null) {
      await inWindow.remove();
      inWindow = null;
    }
  }

  function inTurn(action: () => Promise<void>): Promise<void> {
    queue = queue.then(action, action);
    return queue;
  }

  const state = (): DemoAuthenticator =>
    on ? { state: 'on', passkeys: credentials.length } : { state: 'off' };

  return {
    state,
    ensureIn: (next) =>
      inTurn(async () => {
        const moved = port !== next;
        port = next;
        // Of a window that is gone nothing is left to remove.
        if (moved) inWindow = null;
        else if (inWindow !== null && !(await inWindow.isThere())) {
          await inWindow.remove();
          inWindow = null;
        }
        await bringAbout();
      }),
    switchTo: async (wanted) => {
      await inTurn(() => {
        on = wanted;
        return bringAbout();
      });
      return state();
    },
  };
}
