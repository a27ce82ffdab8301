import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runInForeground } from '../lib/runInForeground.ts';
import { root } from '../lib/root.ts';
import { playwrightCounts, readCounts, vitestCounts, type TestCounts } from './testCounts.ts';

const reports = path.join(root, 'out', 'test');

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** Unit and integration tests. */
export async function runVitest(args: readonly string[]): Promise<TestCounts> {
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runInForeground('vitest', ['run', ...reporters, ...args]);
  return readCounts(file, code, vitestCounts);
}

/** The journeys, in a real Electron. */
export async function runPlaywright(args: readonly string[], env: NodeJS.ProcessEnv): Promise<TestCounts> {
  const file = freshReport('playwright.json');
  const code = await runInForeground('playwright', ['test', '--reporter=list,json', ...args], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return readCounts(file, code, playwrightCounts);
}
