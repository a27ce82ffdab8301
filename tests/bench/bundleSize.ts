import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAll } from '../../scripts/build/buildAll.ts';
import { releaseBuild } from '../../scripts/build/chooseBuild.ts';
import { root } from '../../scripts/lib/root.ts';

const bytesPerKilobyte = 1000;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function describeFolder(name: string, folder: string, pattern: RegExp): string {
  const files = filesUnder(folder).filter((file) => pattern.test(file));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const kilobytes = (count: number): string => `${(count / bytesPerKilobyte).toFixed(0)} kB`;
  return `${name}: ${kilobytes(bytes)}, ${kilobytes(packed)} gzipped`;
}

/** Sizes of what a release ships, for the record; they are no ratios. */
export async function bundleSize(): Promise<string[]> {
  const release = releaseBuild();
  await buildAll(release);
  const folder = path.join(root, release.outDirectory);
  return [
    describeFolder('page scripts', path.join(folder, 'renderer'), /\.js$/),
    describeFolder('page styles', path.join(folder, 'renderer'), /\.css$/),
    describeFolder('shell', path.join(folder, 'electron'), /\.c?js$/),
    describeFolder('relying party', path.join(folder, 'server'), /\.js$/),
  ];
}
