import type { PcProbes } from '../../ipc/contract.ts';

/** What the verdict on a PC is made from; taken from the OS by `pcFacts`, made up by tests. */
export interface PcFacts {
  readonly platform: NodeJS.Platform;
  readonly osRelease: string;
  readonly architecture: string;
  readonly packaged: boolean;
  /** Team id of the signing certificate that was built in; empty: none. */
  readonly macTeamId: string;
  readonly macAuthenticators: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A look at the PC that claims nothing it cannot know. */
export function probePc(facts: PcFacts): PcProbes {
  return {
    architecture: facts.architecture,
    windowsBuild: windowsBuild(facts),
    build: buildOf(facts),
    macEntitlements: macEntitlements(facts),
    remoteSession: remoteSession(facts),
  };
}

function windowsBuild({ platform, osRelease }: PcFacts): number | null {
  const build = Number(osRelease.split('.')[2]);
  return platform === 'win32' && Number.isInteger(build) ? build : null;
}

/** Only macOS builds know: the team id goes in when they are signed. Elsewhere the OS shows the publisher. */
function buildOf({ packaged, platform, macTeamId }: PcFacts): PcProbes['build'] {
  if (!packaged) return 'development';
  if (platform !== 'darwin') return 'unknown';
  return macTeamId === '' ? 'unsigned' : 'signed';
}

function macEntitlements({ platform, macTeamId, macAuthenticators }: PcFacts): PcProbes['macEntitlements'] {
  if (platform !== 'darwin') return null;
  return macTeamId !== '' && macAuthenticators.length > 0 ? 'passkeys' : 'none';
}

/** Signs that cost nothing: Windows names its session, others leave a variable behind. */
function remoteSession({ platform, environment }: PcFacts): boolean | null {
  if (platform === 'win32') {
    const name = environment['SESSIONNAME'];
    if (name === undefined) return null;
    return /^(rdp|ica)-/i.test(name);
  }
  const signs = ['SSH_CONNECTION', 'XRDP_SESSION', 'X2GO_SESSION', 'NX_SESSION_ID'];
  return signs.some((sign) => environment[sign] !== undefined) ? true : null;
}
