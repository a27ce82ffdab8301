import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from '../lib/runCommand.ts';
import { showProgress } from '../lib/progress.ts';

/** A Debian package under its names: newer releases have renamed some (64-bit time). The first that exists counts. */
export type PackageNames = readonly [string, ...string[]];

/** Each library by the file that the dynamic linker asks for. */
const packageOfLibrary: Readonly<Record<string, PackageNames>> = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libexpat.so.1': ['libexpat1'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
};

/** Names that `ldd` could not find for this binary; empty off Linux or without `ldd`. */
export async function missingLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const { output } = await runCommand('ldd', [executable]);
  const names = [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** Packages for the libraries that are missing; a library outside the table is returned under its own name. */
export function packagesFor(libraries: readonly string[]): PackageNames[] {
  const found = libraries.map((library) => packageOfLibrary[library] ?? ([library] as const));
  return [...new Map(found.map((names) => [names[0], names])).values()];
}

export const xvfbPackage: PackageNames = ['xvfb'];
export const japaneseFontPackage: PackageNames = ['fonts-noto-cjk'];

export async function isOnPath(command: string): Promise<boolean> {
  return (await runCommand('sh', ['-c', `command -v ${command}`])).code === 0;
}

/** Without one, every kana on a screenshot is an empty box. */
export async function hasJapaneseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { code, output } = await runCommand('fc-list', [':lang=ja', 'family']);
  return code === 0 && output.trim() !== '';
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function namesHere(packages: readonly PackageNames[]): Promise<string[]> {
  const names: string[] = [];
  for (const alternatives of packages) {
    let chosen: string | undefined;
    for (const name of alternatives) {
      const { output } = await runCommand('apt-cache', ['policy', name]);
      if (/Candidate: (?!\(none\))/.test(output)) chosen ??= name;
    }
    names.push(chosen ?? alternatives[alternatives.length - 1] ?? alternatives[0]);
  }
  return names;
}

export type InstallOutcome =
  | { done: true; installed: readonly string[] }
  | { done: false; /** What a person can type. */ command: string };

/** Installs Debian packages where we may (root); elsewhere says the one command that does it. */
export async function installPackages(packages: readonly PackageNames[]): Promise<InstallOutcome> {
  const root = process.getuid?.() === 0;
  if (!isDebian() || !root) {
    const names = packages.map((names) => names[names.length - 1] ?? names[0]).join(' ');
    return { done: false, command: `sudo apt-get update && sudo apt-get install -y ${names}` };
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const progress = showProgress('System packages: reading the package lists');
  const update = await runCommand('apt-get', ['update', '-qq'], { env });
  progress.end(update.code === 0 ? 'done' : 'failed');
  const names = await namesHere(packages);
  const installing = showProgress(`System packages: installing ${names.join(' ')}`);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const result = await runCommand('apt-get', args, { env });
  installing.end(result.code === 0 ? 'done' : 'failed');
  if (result.code === 0) return { done: true, installed: names };
  console.error(result.output.trim().split('\n').slice(-5).join('\n'));
  return { done: false, command: `apt-get update && apt-get install -y ${names.join(' ')}` };
}
