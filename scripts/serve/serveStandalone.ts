import path from 'node:path';
import { runInForeground } from '../lib/runInForeground.ts';

/**
 * The same relying party and pages, for an ordinary browser; it prints its address once it listens. Its settings
 * are environment variables (server/app/start.ts).
 */
export function serveStandalone(args: readonly string[]): Promise<number> {
  console.log('Serving Tegata for a browser on this PC; Ctrl+C ends it.');
  return runInForeground(process.execPath, [path.join('dist', 'server', 'start.js'), ...args], {
    TEGATA_LOG_LEVEL: process.env['TEGATA_LOG_LEVEL'] ?? 'warn',
  });
}
