import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { BuildOptions } from './parts.ts';

interface BundleRequest {
  entries: Record<string, string>;
  folder: string;
  format: 'esm' | 'cjs';
  options: BuildOptions;
}

/** `electron` is the runtime; argon2 is a native module and stays in node_modules. */
const external = ['electron', /^electron\//, '@node-rs/argon2', /^node:/];

function defines(options: BuildOptions): Record<string, string> {
  return {
    // SECURITY: E-16
    __DEMO_AUTHENTICATOR__: String(!options.release),
    __MAC_TEAM_ID__: JSON.stringify(options.macTeamId),
  };
}

/** Bundles for Node 20 and later: the oldest runtime we start is Electron 33 with Node 20.18. */
export async function bundle({ entries, folder, format, options }: BundleRequest): Promise<void> {
  const { rolldown } = await import('rolldown');
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const directory = join(root, options.outDirectory, folder);
  if (folder === 'server') await rm(directory, { recursive: true, force: true });
  const built = await rolldown({
    cwd: root,
    input: entries,
    external,
    platform: 'node',
    tsconfig: false,
    transform: { define: defines(options), target: 'node20' },
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
