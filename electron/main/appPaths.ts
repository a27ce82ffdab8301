import { join } from 'node:path';

export interface AppPaths {
  readonly preload: string;
  readonly relyingParty: string;
  readonly page: string;
  readonly data: string;
  readonly log: string;
  readonly logs: string;
  readonly relyingPartyLog: string;
  readonly settings: string;
  readonly windowState: string;
  readonly demoAuthenticator: string;
  readonly secretsKey: string;
}

/**
 * All places on disk. The bundles lie around the running main bundle, inside the asar archive too; everything
 * written lies under userData.
 *
 * @param mainFolder folder of dist/electron/main.js
 */
export function appPaths(mainFolder: string, userData: string): AppPaths {
  const logs = join(userData, 'logs');
  return {
    preload: join(mainFolder, 'preload.cjs'),
    relyingParty: join(mainFolder, '..', 'server', 'embedded.js'),
    page: join(mainFolder, '..', 'renderer'),
    data: join(userData, 'relying-party'),
    logs,
    log: join(logs, 'shell.log'),
    relyingPartyLog: join(logs, 'relying-party.log'),
    settings: join(userData, 'settings.json'),
    windowState: join(userData, 'window-state.json'),
    demoAuthenticator: join(userData, 'demo-authenticator.json'),
    secretsKey: join(userData, 'secrets.key'),
  };
}
