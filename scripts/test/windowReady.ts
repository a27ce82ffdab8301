import type { ElectronRuntime } from '../runtime/electronRuntime.ts';
import { readyElectron } from '../runtime/readyElectron.ts';
import {
  hasJapaneseFont,
  isOnPath,
  japaneseFontPackage,
  xvfbPackage,
  type PackageNames,
} from '../runtime/systemPackages.ts';

/** An Electron, its libraries, an X server and a Japanese font: what windows without a person need. */
export async function windowReady(): Promise<ElectronRuntime> {
  const needed: PackageNames[] = [];
  if (process.platform === 'linux' && !(await isOnPath('Xvfb'))) needed.push(xvfbPackage);
  if (!(await hasJapaneseFont())) needed.push(japaneseFontPackage);
  const runtime = await readyElectron(needed);
  if (runtime.executable === null) throw new Error(`No Electron can run here: ${runtime.reason} try again.`);
  console.log(`Windows open in ${runtime.note}.`);
  return runtime;
}
