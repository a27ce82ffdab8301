import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { BuildOptions } from './BuildOptions.ts';
import { bundle } from './bundle.ts';

export interface BuildPart {
  name: 'renderer' | 'main' | 'preload' | 'server';
  /** Files and folders the part is made from; its stamp is their hash. */
  inputs: readonly string[];
  /** What must stand in the output folder when the part is built. */
  output: string;
  make(options: BuildOptions): Promise<void>;
}

const always = ['scripts/build', 'package-lock.json'];

async function makeRenderer(options: BuildOptions): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(root, options.outDirectory, 'renderer') },
  });
}

/** Everything `npm start` needs, in the order in which it is built. */
export const buildParts: readonly BuildPart[] = [
  {
    name: 'renderer',
    inputs: ['renderer', 'server/contract', 'electron/ipc/contract.ts', 'vite.config.ts', ...always],
    output: 'renderer/index.html',
    make: makeRenderer,
  },
  {
    name: 'main',
    inputs: ['electron', 'server/contract', 'package.json', ...always],
    output: 'electron/main.js',
    make: (options) =>
      bundle({ entries: { main: 'electron/main/main.ts' }, folder: 'electron', format: 'esm', options }),
  },
  {
    name: 'preload',
    inputs: ['electron/preload', 'electron/ipc/contract.ts', ...always],
    output: 'electron/preload.cjs',
    // A sandboxed preload script must be one CommonJS file.
    make: (options) =>
      bundle({
        entries: { preload: 'electron/preload/preload.ts' },
        folder: 'electron',
        format: 'cjs',
        options,
      }),
  },
  {
    name: 'server',
    inputs: ['server', 'package.json', ...always],
    output: 'server/start.js',
    make: (options) =>
      bundle({
        entries: { start: 'server/app/start.ts', embedded: 'server/app/embedded.ts' },
        folder: 'server',
        format: 'esm',
        options,
      }),
  },
];
