import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { BuildOptions } from './BuildOptions.ts';

interface BundleRequest {
  entries: Record<string, string>;
  folder: string;
  format: 'esm' | 'cjs';
  options: BuildOptions;
}

/** `electron` is the runtime; argon2 is a native module and stays in node_modules. */
const external = ['electron', /^electron\//, '@node-rs/argon2', /^node:/];

async function defines(options: BuildOptions): Promise<Record<string, string>> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    __VERSION__: JSON.stringify(manifest.version),
    // SECURITY: E-16
    __DEMO_AUTHENTICATOR__: String(!options.release),
    __MAC_TEAM_ID__: JSON.stringify(options.macTeamId),
  };
}

/** Chunks carry a hash in their name: earlier ones would stay for ever. */
async function removeEarlier(directory: string, extension: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  const earlier = names.filter((name) => name.endsWith(`.${extension}`));
  await Promise.all(earlier.map((name) => rm(join(directory, name))));
}

/** Bundles for Node 20 and later: the oldest runtime we start is Electron 33 with Node 20.18. */
export async function bundle({ entries, folder, format, options }: BundleRequest): Promise<void> {
  const { rolldown } = await import('rolldown');
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const directory = join(root, options.outDirectory, folder);
  await removeEarlier(directory, extension);
  const built = await rolldown({
    cwd: root,
    input: entries,
    external,
    platform: 'node',
    tsconfig: false,
    transform: { define: await defines(options), target: 'node20' },
    onLog: (level, log, defaultHandler) => {
      // Libraries that probe for optional modules are not our warning to fix.
      if (log.code === 'EVAL' || (log.id ?? '').includes('node_modules')) return;
      defaultHandler(level, log);
    },
  });
  await built.write({
    dir: directory,
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `[name]-[hash].${extension}`,
    minify: options.release,
    sourcemap: false,
    ...(format === 'cjs' ? { codeSplitting: false } : {}),
  });
  await built.close();
}
