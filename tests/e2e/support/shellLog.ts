import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Terminal } from './launchTerminal.ts';

/** What the shell has written down so far; empty before its first line. */
export function shellLog({ userData }: Terminal): Promise<string> {
  return readFile(path.join(userData, 'logs', 'shell.log'), 'utf8').catch(() => '');
}

/** All logs of a terminal, the relying party's as well. */
export async function everyLog({ userData }: Terminal): Promise<string> {
  const folder = path.join(userData, 'logs');
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}
