import { runCommand } from '../lib/runCommand.ts';
import { isOnPath, installPackages, type PackageNames } from './systemPackages.ts';

const chromiumPackage: PackageNames = ['chromium'];
const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'] as const;

async function found(): Promise<string | null> {
  for (const program of programs) if (await isOnPath(program)) return program;
  return null;
}

/**
 * A Chromium that is a browser of its own, for the tests that need one beside the terminal. Installed where we may.
 *
 * @throws with the one command to type where there is none
 */
export async function findChromium(): Promise<string> {
  const here = await found();
  if (here !== null) return pathOf(here);
  const outcome = await installPackages([chromiumPackage]);
  if (!outcome.done) throw new Error(`No Chromium beside Electron. Type: ${outcome.command}`);
  return pathOf((await found()) ?? chromiumPackage[0]);
}

async function pathOf(program: string): Promise<string> {
  const { output } = await runCommand('sh', ['-c', `command -v ${program}`]);
  return output.trim();
}
