import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

function* filesUnder(path: string): Generator<string> {
  const absolute = join(root, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(absolute).sort()) yield* filesUnder(join(path, entry));
}

/** SHA-256 over names and contents of everything under `paths`, so that a build can see that nothing changed. */
export function contentHash(paths: readonly string[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
