import { release } from 'node:os';
import { app } from 'electron';
import { environmentSchema } from '../../ipc/contract.ts';
import type { Environment } from '../../ipc/contract.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { MacAuthenticator } from '../webauthn/platformAuthenticator.ts';

/** What the shell knows about this PC; read afresh for every call, since the preferences may have changed. */
export function describeEnvironment(
  preferences: Pick<Preferences, 'language' | 'theme'>,
  macAuthenticators: readonly MacAuthenticator[],
): Environment {
  return environmentSchema.parse({
    appVersion: app.getVersion(),
    platform: process.platform,
    osRelease: release(),
    electronVersion: process.versions.electron,
    chromiumVersion: process.versions.chrome,
    packaged: app.isPackaged,
    language: preferences.language(),
    theme: preferences.theme(),
    macAuthenticators,
  });
}
