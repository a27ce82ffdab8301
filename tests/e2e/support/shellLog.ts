import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Terminal } from './launchTerminal.ts';

/** What the shell has written down so far; empty before its first line. */
export function shellLog({ userData }: Terminal): Promise<string> {
  return readFile(path.join(userData, 'logs', 'shell.log'), 'utf8').catch(() => '');
}
