import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls, events } from '../../electron/ipc/contract.ts';
import { root } from '../../scripts/lib/root.ts';
import { sourceFiles } from '../support/sourceFiles.ts';

/** Style that no linter can say. */
const readmeMaxLines = 60;

const product = sourceFiles(['electron', 'renderer', 'server']);
const everything = [...product, ...sourceFiles(['scripts', 'tests', 'build', 'docs'])];
const code = everything.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file.name));
const own = 'tests/unit/tidy.test.ts';

/** What must not be written, where, and what to write instead. */
const banned: readonly { pattern: RegExp; where: RegExp; except?: RegExp; instead: string }[] = [
  {
    pattern: /\bFIXME\b|\bTODO\b/,
    where: /^(?!docs\/)/,
    except: /lintRules\.test/,
    instead: 'finish it, or open an issue',
  },
  {
    pattern: /new Date\(\)/,
    where: /^server\/(services|policies|exchange|routes)\//,
    instead: 'the Clock port',
  },
  { pattern: /\bprocess\.env\b/, where: /^server\/(?!app\/)/, instead: 'a value that server/app passes in' },
  { pattern: /\bprocess\.env\b/, where: /^renderer\//, instead: 'what the server tells' },
  { pattern: /\bipcRenderer\b/, where: /^electron\/(?!preload\/)/, instead: 'the preload script' },
  {
    pattern: /\bipcMain\b/,
    where: /^(electron\/(?!ipc\/)|server|renderer)/,
    instead: 'electron/ipc/register.ts',
  },
  {
    pattern: /\.innerHTML\b|insertAdjacentHTML|document\.write/,
    where: /^renderer\//,
    instead: 'React elements',
  },
  { pattern: /mediation:\s*'conditional'/, where: /^electron\//, instead: 'nothing: it hangs in Electron' },
  {
    pattern: /shell\.openExternal/,
    where: /^electron\/(?!main\/)/,
    instead: 'the table of external addresses',
  },
  { pattern: /waitForTimeout/, where: /^tests\//, instead: 'a signal to wait for' },
  { pattern: /\bvi\.mock\(/, where: /^tests\//, instead: 'a dependency that is passed in' },
  { pattern: /@ts-(ignore|nocheck)/, where: /./, instead: 'a type that fits' },
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the sources', () => {
  it.each(banned)('never hold $pattern in $where; $instead is the way', ({ pattern, where, except }) => {
    const notes = pattern.source.includes('FIXME');
    const offenders = (notes ? everything : code)
      .filter((file) => file.name !== own && where.test(file.name) && !except?.test(file.name))
      .filter((file) => pattern.test(notes ? file.text : withoutComments(file.text)))
      .map((file) => file.name);
    expect(offenders).toEqual([]);
  });

  it('never name a folder of a developer’s machine', () => {
    const offenders = everything.filter(
      (file) => file.name !== own && /\/(home|Users|work)\/[a-z]/.test(file.text),
    );
    expect(offenders.map((file) => file.name)).toEqual([]);
  });
});

describe('every top folder of sources', () => {
  const folders = ['electron', 'renderer', 'server', 'scripts', 'tests', 'build'];

  it.each(folders)(`%s has a README of at most ${readmeMaxLines} lines`, (folder) => {
    const file = path.join(root, folder, 'README.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(readmeMaxLines);
  });

  it('keeps every other README as short', () => {
    const long = everything
      .filter((file) => file.name.endsWith('/README.md'))
      .filter((file) => file.text.trimEnd().split('\n').length > readmeMaxLines);
    expect(long.map((file) => file.name)).toEqual([]);
  });
});

describe('every security rule', () => {
  const docs = readdirSync(path.join(root, 'docs'))
    .filter((name) => /^security.*\.md$/.test(name))
    .map((name) => readFileSync(path.join(root, 'docs', name), 'utf8'))
    .join('\n');
  const id = /[A-Z]+(?:-[A-Z]+)*-\d+/.source;
  // A rule begins where its id opens a heading, a list item or a table row, and ends where the next begins.
  const starts = [...docs.matchAll(new RegExp(`^(?:#+ |[-*] |\\| ?)\\**(${id})\\b`, 'gm'))];
  const rules = starts.map((match, index) => ({
    id: match[1] ?? '',
    text: docs.slice(match.index, starts[index + 1]?.index ?? docs.length),
  }));
  const marked = product
    .concat(sourceFiles(['scripts', 'build']))
    .flatMap((file) =>
      [...file.text.matchAll(new RegExp(`SECURITY: (${id})`, 'g'))].map(
        (match) => `${match[1]} (${file.name})`,
      ),
    );

  it('that a line of code names stands in docs/security*.md', () => {
    const known = new Set(rules.map((rule) => rule.id));
    expect(marked.filter((mark) => !known.has(mark.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('stands there once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((value, index) => ids.indexOf(value) !== index)).toEqual([]);
  });

  it('is marked at the line that enforces it', () => {
    const used = new Set(marked.map((mark) => mark.split(' ')[0]));
    expect(rules.map((rule) => rule.id).filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('names a test that exists', () => {
    const untested = rules.filter((rule) => {
      const tests = [...rule.text.matchAll(/tests\/[\w./-]+\.(?:test|spec)\.tsx?/g)].map((match) => match[0]);
      return tests.length === 0 || tests.some((file) => !existsSync(path.join(root, file)));
    });
    expect(untested.map((rule) => rule.id)).toEqual([]);
  });
});

describe('every IPC channel', () => {
  const main = product.filter((file) => file.name.startsWith('electron/main/'));
  const shellTests = code.filter((file) => file.name.startsWith('tests/unit/electron/'));
  const provesAll = shellTests.some((file) => /Object\.(keys|entries)\(calls\)/.test(file.text));

  it.each(Object.keys(calls))('%s has a handler in the shell and a test of its refusal', (channel) => {
    expect(main.some((file) => file.text.includes(`'${channel}'`))).toBe(true);
    expect(provesAll || shellTests.some((file) => file.text.includes(`'${channel}'`))).toBe(true);
  });

  it.each(Object.keys(events))('%s is told by the shell and heard by the preload script', (event) => {
    const told = (folder: string): boolean =>
      product.some((file) => file.name.startsWith(folder) && file.text.includes(`'${event}'`));
    expect(told('electron/main/')).toBe(true);
    expect(told('electron/preload/')).toBe(true);
  });
});
