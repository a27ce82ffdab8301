import { rm } from 'node:fs/promises';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { releaseFuses } from './releaseFuses.ts';

function binaryOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'darwin':
    case 'mas':
      return path.join(appOutDir, `${name}.app`);
    case 'win32':
      return path.join(appOutDir, `${name}.exe`);
    default:
      return path.join(appOutDir, packager.platformSpecificBuildOptions.executableName ?? name);
  }
}

function isFuse(key: string): boolean {
  return Number(key) in FuseV1Options;
}

/**
 * Runs on the unpacked application, before it is signed. Flips every fuse the binary has; a fuse that this list
 * does not know fails the build instead of keeping a default nobody chose.
 */
export async function afterPack(context: AfterPackContext): Promise<void> {
  // The registry's runtime brings a default app, which would be loaded before ours.
  await rm(path.join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
  await rm(path.join(context.appOutDir, 'tegata-recipe'), { force: true });
  const binary = binaryOf(context);
  const present = Object.keys(await getCurrentFuseWire(binary)).filter(isFuse);
  const wanted = releaseFuses(process.env['TEGATA_TEST_FLAVOUR'] === '1');
  const unknown = present.filter((key) => !(key in wanted));
  if (unknown.length > 0) throw new Error(`fuses nobody decided about: ${unknown.join(', ')}`);
  const fuses = Object.fromEntries(Object.entries(wanted).filter(([key]) => present.includes(key)));
  await flipFuses(binary, { version: FuseVersion.V1, ...fuses });
}
