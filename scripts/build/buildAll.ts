import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../lib/contentHash.ts';
import { root } from '../lib/root.ts';
import { seconds } from '../lib/seconds.ts';
import type { BuildOptions } from './BuildOptions.ts';
import { buildParts, type BuildPart } from './parts.ts';

function stampFile(part: BuildPart, options: BuildOptions): string {
  return join(root, options.outDirectory, '.stamps', part.name);
}

function isCurrent(part: BuildPart, options: BuildOptions, hash: string): boolean {
  const stamp = stampFile(part, options);
  if (!existsSync(stamp) || !existsSync(join(root, options.outDirectory, part.output))) return false;
  return readFileSync(stamp, 'utf8') === hash;
}

async function buildPart(part: BuildPart, options: BuildOptions, hash: string): Promise<void> {
  const startedMs = performance.now();
  const stamp = stampFile(part, options);
  await rm(stamp, { force: true });
  await part.make(options);
  await mkdir(join(stamp, '..'), { recursive: true });
  await writeFile(stamp, hash);
  console.log(`built ${part.name} (${seconds(performance.now() - startedMs)})`);
}

/**
 * Builds the parts whose sources changed since they were built; a finished part leaves a stamp, so a build that
 * was interrupted is done again.
 *
 * @returns the names of the parts that were built
 */
export async function buildAll(options: BuildOptions, names: readonly string[] = []): Promise<string[]> {
  const wanted = buildParts.filter((part) => names.length === 0 || names.includes(part.name));
  const built: string[] = [];
  for (const part of wanted) {
    const hash = contentHash(part.inputs, JSON.stringify(options));
    if (isCurrent(part, options, hash)) continue;
    await buildPart(part, options, hash);
    built.push(part.name);
  }
  return built;
}
