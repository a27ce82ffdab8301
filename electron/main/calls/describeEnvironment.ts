import { release } from 'node:os';
import { app } from 'electron';
import { environmentSchema } from '../../ipc/contract.ts';
import type { Environment, Language } from '../../ipc/contract.ts';
import type { MacAuthenticator } from '../webauthn/platformAuthenticator.ts';

/** What the shell knows about this PC; read afresh for every call, since the language may have changed. */
export function describeEnvironment(
  language: Language,
  macAuthenticators: readonly MacAuthenticator[],
): Environment {
  return environmentSchema.parse({
    appVersion: app.getVersion(),
    platform: process.platform,
    osRelease: release(),
    electronVersion: process.versions.electron,
    chromiumVersion: process.versions.chrome,
    packaged: app.isPackaged,
    language,
    macAuthenticators,
  });
}
