import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../../scripts/lib/root.ts';

const run = promisify(execFile);

/** Rule, importing file, imported module. A file imports exactly one thing, so that it can break only its rule. */
const forbidden: readonly [rule: string, from: string, to: string][] = [
  ['contract-is-a-leaf', 'server/contract/a.ts', '../services/ok.ts'],
  ['ports-see-contract', 'server/ports/a.ts', '../services/ok.ts'],
  ['policies-see-contract', 'server/policies/a.ts', '../ports/ok.ts'],
  ['exchange-sees-contract', 'server/exchange/a.ts', '../services/ok.ts'],
  ['services-see-ports', 'server/services/a.ts', '../routes/ok.ts'],
  ['routes-see-services', 'server/routes/a.ts', '../app/ok.ts'],
  ['operator-sees-services', 'server/operator/a.ts', '../routes/ok.ts'],
  ['only-app-opens-the-operators-door', 'server/ports/b.ts', '../operator/ok.ts'],
  ['market-sees-exchange', 'server/simulatedMarket/a.ts', '../services/ok.ts'],
  ['adapters-see-ports', 'server/storage/a.ts', '../services/ok.ts'],
  ['only-app-sees-adapters', 'server/services/b.ts', '../storage/ok.ts'],
  ['server-stands-alone', 'server/app/a.ts', '../../electron/main/ok.ts'],
  ['ipc-contract-is-a-leaf', 'electron/ipc/contract.ts', './register.ts'],
  ['ipc-sees-contracts', 'electron/ipc/a.ts', '../main/ok.ts'],
  ['preload-sees-ipc-contract', 'electron/preload/a.ts', '../ipc/register.ts'],
  ['main-sees-ipc', 'electron/main/a.ts', '../../server/services/ok.ts'],
  ['renderer-sees-contract', 'renderer/app/a.ts', '../../electron/ipc/contract.ts'],
  ['gateways-see-contracts', 'renderer/gateways/a.ts', '../features/one/ok.ts'],
  ['ui-knows-no-feature', 'renderer/ui/a.ts', '../features/one/ok.ts'],
  ['features-stay-apart', 'renderer/features/two/a.ts', '../one/ok.ts'],
  ['nothing-imports-tests-or-build', 'scripts/a.ts', '../tests/ok.ts'],
  ['product-does-not-import-scripts', 'electron/main/b.ts', '../../scripts/ok.ts'],
  ['electron-only-in-the-shell', 'server/app/b.ts', 'electron'],
  ['no-node-in-the-page', 'server/contract/b.ts', 'node:fs'],
  ['shipped-code-uses-dependencies', 'server/services/c.ts', 'only-for-tests'],
  ['no-circles', 'scripts/circle.ts', './circle2.ts'],
  ['no-unresolvable', 'scripts/b.ts', './nowhere.ts'],
];

const allowed: readonly [from: string, to: string][] = [
  ['renderer/gateways/fine.ts', '../../electron/ipc/contract.ts'],
  ['renderer/features/one/fine.ts', '../../../server/contract/ok.ts'],
  ['renderer/features/one/near.ts', './ok.ts'],
  ['electron/main/fine.ts', '../ipc/register.ts'],
  ['electron/main/runtime.ts', 'electron'],
  ['server/app/fine.ts', '../storage/ok.ts'],
  ['server/app/desk.ts', '../operator/ok.ts'],
  ['server/operator/fine.ts', '../services/ok.ts'],
  ['server/routes/fine.ts', '../services/ok.ts'],
  ['server/services/fine.ts', '../policies/ok.ts'],
  ['server/storage/fine.ts', '../ports/ok.ts'],
  ['tests/fine.ts', '../server/app/ok.ts'],
];

const leaves = [
  'electron/ipc/register.ts',
  'electron/main/ok.ts',
  'renderer/features/one/ok.ts',
  'scripts/ok.ts',
  'build/ok.ts',
  'tests/ok.ts',
  ...['app', 'contract', 'operator', 'policies', 'ports', 'routes', 'services', 'storage'].map(
    (name) => `server/${name}/ok.ts`,
  ),
];

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

interface Config {
  forbidden: { name: string }[];
}

let directory = '';
let violations: { from: string; rule: string }[] = [];

async function write(file: string, text: string): Promise<void> {
  const target = path.join(directory, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

async function writeProject(): Promise<void> {
  const manifest = { name: 'arrows', devDependencies: { electron: '1.0.0', 'only-for-tests': '1.0.0' } };
  await write('package.json', JSON.stringify(manifest));
  for (const name of ['electron', 'only-for-tests']) {
    await write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    await write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const file of leaves) await write(file, 'export const value = 1;\n');
  await write('scripts/circle2.ts', "import './circle.ts';\n");
  // Type imports count as well: they are arrows in a reader's head.
  for (const [, from, to] of forbidden)
    await write(from, `import type * as x from '${to}';\nexport type X = typeof x;\n`);
  await write('scripts/circle.ts', "import './circle2.ts';\n");
  for (const [from, to] of allowed) await write(from, `import '${to}';\n`);
  await cp(path.join(root, '.dependency-cruiser.cjs'), path.join(directory, '.dependency-cruiser.cjs'));
}

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'tegata-arrows-'));
  await writeProject();
  const depcruise = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const folders = ['electron', 'renderer', 'server', 'scripts', 'tests', 'build'];
  const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout } = await run(process.execPath, args, { cwd: directory, maxBuffer: 64_000_000 });
  violations = reportSchema
    .parse(JSON.parse(stdout))
    .summary.violations.map((violation) => ({ from: violation.from, rule: violation.rule.name }));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the import arrows', () => {
  it.each(forbidden)('%s refuses %s importing %s', (rule, from) => {
    expect(violations).toContainEqual({ from, rule });
  });

  it('have a forbidden import for every rule of the configuration', () => {
    const config = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Config;
    expect(forbidden.map(([rule]) => rule).toSorted()).toEqual(
      config.forbidden.map((rule) => rule.name).toSorted(),
    );
  });

  it.each(allowed)('let %s import %s', (from) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });
});
