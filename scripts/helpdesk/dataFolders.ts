import { homedir } from 'node:os';
import path from 'node:path';
import { root } from '../lib/root.ts';

/** Where a relying party of this machine usually keeps its data, in the order in which they are tried. */
export function dataFolders(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string[] {
  const standalone = env['TEGATA_DATA'] || path.join(root, 'out', 'server-data');
  return [standalone, path.join(applicationData(env, platform), 'Tegata', 'relying-party')];
}

/** What Electron calls `appData`. */
function applicationData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return env['APPDATA'] || path.join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support');
    default:
      return env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config');
  }
}
