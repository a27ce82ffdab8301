import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../../scripts/lib/root.ts';

/** A file and the one thing in it that the linter must refuse. */
const refused: readonly [title: string, file: string, text: string, rule: string][] = [
  [
    'the clock in a service',
    'server/services/a.ts',
    'export const a = Date.now();',
    'no-restricted-properties',
  ],
  [
    'chance in a policy',
    'server/policies/a.ts',
    'export const a = Math.random();',
    'no-restricted-properties',
  ],
  [
    'random bytes in a service',
    'server/services/b.ts',
    "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes(1);",
    'no-restricted-imports',
  ],
  [
    'ipcMain outside electron/ipc',
    'electron/main/a.ts',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
    'no-restricted-imports',
  ],
  ['fetch in a feature', 'renderer/features/a.ts', "export const a = fetch('/');", 'no-restricted-globals'],
  [
    'a socket in a feature',
    'renderer/features/b.ts',
    "export const a = new WebSocket('ws://x');",
    'no-restricted-globals',
  ],
  [
    'navigator.credentials in a feature',
    'renderer/features/c.ts',
    'export const a = navigator.credentials;',
    'no-restricted-properties',
  ],
  ['the shell in a page', 'renderer/app/a.ts', 'export const a = window.tegata;', 'no-restricted-properties'],
  ['a default export', 'server/app/a.ts', 'export default 1;', 'no-default-export'],
  ['any', 'server/app/b.ts', 'export const a = (b: any): unknown => b;', 'no-explicit-any'],
  ['the console', 'server/app/c.ts', "console.log('x');", 'no-console'],
  ['a file of 401 lines', 'server/app/d.ts', 'export {};\n'.repeat(401), 'max-lines'],
  [
    'a function of 71 lines',
    'server/app/e.ts',
    `export function a(): number {\n${'  void 0;\n'.repeat(68)}  return 1;\n\n}\n`,
    'max-lines-per-function',
  ],
  [
    'a note to finish later',
    'server/app/f.ts',
    ['export const a = 1; // FIX', 'ME later'].join(''),
    'no-warning-comments',
  ],
];

const accepted: readonly [title: string, file: string, text: string][] = [
  ['fetch in a gateway', 'renderer/gateways/a.ts', "export const a = (): Promise<Response> => fetch('/');"],
  [
    'ipcMain in the registrar',
    'electron/ipc/register.ts',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
  ],
  [
    'a hash in a service',
    'server/services/c.ts',
    "import { createHash } from 'node:crypto';\nexport const a = createHash;",
  ],
];

const reportSchema = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

let directory = '';
let found: { file: string; rule: string }[] = [];

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'tegata-lint-'));
  cpSync(path.join(root, '.oxlintrc.json'), path.join(directory, '.oxlintrc.json'));
  for (const [, file, text] of [...refused, ...accepted]) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), `${text}\n`);
  }
  const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: directory,
    encoding: 'utf8',
  });
  found = reportSchema
    .parse(JSON.parse(stdout))
    .diagnostics.map(({ code, filename }) => ({ file: filename, rule: code.replace(/^.*\((.*)\)$/, '$1') }));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the linter', () => {
  it.each(refused)('refuses %s', (_title, file, _text, rule) => {
    expect(found).toContainEqual({ file, rule });
  });

  it.each(accepted)('lets pass %s', (_title, file) => {
    expect(found.filter((diagnostic) => diagnostic.file === file)).toEqual([]);
  });
});
