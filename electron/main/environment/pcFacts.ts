import { release } from 'node:os';
import { app } from 'electron';
import type { PcFacts } from './probePc.ts';

/** The facts of the PC that this process runs on. */
export function pcFacts(macAuthenticators: readonly string[]): PcFacts {
  return {
    platform: process.platform,
    osRelease: release(),
    architecture: process.arch,
    packaged: app.isPackaged,
    macTeamId: __MAC_TEAM_ID__,
    macAuthenticators,
    environment: process.env,
  };
}
