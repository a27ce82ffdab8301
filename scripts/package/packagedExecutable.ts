import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/root.ts';

const names: Readonly<Record<string, string>> = {
  linux: 'tegata',
  win32: 'Tegata.exe',
  darwin: path.join('Tegata.app', 'Contents', 'MacOS', 'Tegata'),
};

/**
 * The program inside out/package.
 *
 * @throws when nothing was packaged for this platform
 */
export function packagedExecutable(): string {
  const output = path.join(root, 'out', 'package');
  const folders = existsSync(output) ? readdirSync(output) : [];
  const found = folders
    .map((folder) => path.join(output, folder, names[process.platform] ?? 'tegata'))
    .find((file) => existsSync(file));
  if (!found) throw new Error('Nothing is packaged: npm run package -- --dir --test-flavour');
  return found;
}
