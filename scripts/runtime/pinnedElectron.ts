import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheDirectory, root } from '../lib/root.ts';
import { showProgress } from '../lib/progress.ts';
import { runCommand } from '../lib/runCommand.ts';
import type { ElectronRuntime, NoRuntime } from './electronRuntime.ts';

const fetchLimitMs = 10 * 60_000;
const probeLimitMs = 8_000;
/** A machine that could not reach the download page this morning is not asked again at every start. */
const rememberFailureMs = 24 * 60 * 60_000;

const packageDirectory = path.join(root, 'node_modules', 'electron');
const failureFile = path.join(cacheDirectory, 'pinned-electron-failed.json');

function pinnedVersion(): string {
  const text = readFileSync(path.join(packageDirectory, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function executableInPlace(version: string): string | null {
  const dist = path.join(packageDirectory, 'dist');
  const pathFile = path.join(packageDirectory, 'path.txt');
  const versionFile = path.join(dist, 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return null;
  const executable = path.join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

function failedLately(version: string, nowMs: number): boolean {
  if (!existsSync(failureFile)) return false;
  const failure = JSON.parse(readFileSync(failureFile, 'utf8')) as { version: string; atMs: number };
  return failure.version === version && nowMs - failure.atMs < rememberFailureMs;
}

/** Fails fast where the download page cannot be reached, instead of waiting for a connection that never comes. */
async function canReachDownload(): Promise<boolean> {
  const env = process.env;
  if (env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || env['ELECTRON_GET_USE_PROXY'])
    return true;
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeLimitMs),
    });
    return true;
  } catch {
    return false;
  }
}

async function fetchBinary(version: string): Promise<string | null> {
  const progress = showProgress(`Electron ${version}: fetching its binary from GitHub`);
  if (!(await canReachDownload())) {
    progress.end('not reachable from here');
    return null;
  }
  const result = await runCommand(process.execPath, [path.join(packageDirectory, 'install.js')], {
    timeLimitMs: fetchLimitMs,
  });
  const executable = result.code === 0 ? executableInPlace(version) : null;
  progress.end(executable ? 'done' : `failed: ${result.output.trim().split('\n')[0] ?? 'no reason given'}`);
  return executable;
}

/**
 * The Electron that package.json pins: in place, or fetched by its own installer. A failure is remembered for a
 * day; deleting node_modules/.cache/tegata, or `TEGATA_ELECTRON=retry`, asks again.
 */
export async function pinnedElectron(): Promise<ElectronRuntime | NoRuntime> {
  const version = pinnedVersion();
  const retry = process.env['TEGATA_ELECTRON'] === 'retry';
  let executable = executableInPlace(version);
  if (!executable && (retry || !failedLately(version, Date.now()))) {
    executable = await fetchBinary(version);
    if (executable) await rm(failureFile, { force: true });
    else {
      await mkdir(cacheDirectory, { recursive: true });
      await writeFile(failureFile, JSON.stringify({ version, atMs: Date.now() }));
    }
  }
  if (!executable)
    return { executable: null, reason: `Electron ${version} could not be fetched from GitHub` };
  const directory = path.join(packageDirectory, 'dist');
  return { executable, version, directory, origin: 'electron', note: `Electron ${version}` };
}
