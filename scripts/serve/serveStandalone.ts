import path from 'node:path';
import { runInForeground } from '../lib/runInForeground.ts';
import { root } from '../lib/root.ts';

/** The same relying party and pages, for an ordinary browser; it prints its address once it listens. */
export function serveStandalone(args: readonly string[]): Promise<number> {
  console.log('Serving Tegata for a browser (Ctrl+C ends it).');
  return runInForeground(process.execPath, [path.join('dist', 'server', 'start.js'), ...args], {
    TEGATA_DEMO: process.env['TEGATA_DEMO'] ?? 'on',
    TEGATA_STATIC: path.join(root, 'dist', 'renderer'),
  });
}
