import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../../../scripts/lib/root.ts';
import { packagedExecutable } from '../../../scripts/package/packagedExecutable.ts';
import { readyElectron } from '../../../scripts/runtime/readyElectron.ts';
import { sandboxArguments } from '../../../scripts/runtime/sandboxArguments.ts';

const closeLimitMs = 10_000;

export type Language = 'ja' | 'en';

export interface TerminalOptions {
  language?: Language;
  /** A folder that outlives the terminal, for tests that start it twice; else a fresh one, removed at the end. */
  userData?: string;
  /** The software authenticator of the demo; off, because tests bring their own. */
  demoAuthenticator?: 'on' | 'off';
  env?: Record<string, string>;
  /** The packaged application of out/package instead of the built folders. */
  packaged?: boolean;
}

/** A running terminal. Whoever launches it closes it. */
export interface Terminal {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** How it was started, for tests that start it once more. */
  start: { executablePath: string; args: string[]; env: Record<string, string> };
  /** Everything the page logged as an error, and every exception nobody caught. */
  pageErrors: string[];
  close(): Promise<void>;
}

/** A port nobody listens on now, so that terminals side by side do not race for the usual one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** What is launched: the built terminal in the runtime at hand, or the packaged application. */
async function program(packaged: boolean): Promise<{ executablePath: string; args: string[] }> {
  const sandbox = sandboxArguments().args;
  if (packaged) return { executablePath: packagedExecutable(), args: sandbox };
  const runtime = await readyElectron();
  if (runtime.executable === null) throw new Error(runtime.reason);
  return { executablePath: runtime.executable, args: [...sandbox, root] };
}

function environment(options: TerminalOptions, userData: string, port: number): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const locale = options.language === 'en' ? 'en_US' : 'ja_JP';
  return {
    ...Object.fromEntries(inherited),
    LANG: `${locale}.UTF-8`,
    LC_ALL: `${locale}.UTF-8`,
    LANGUAGE: options.language ?? 'ja',
    TEGATA_USER_DATA: userData,
    TEGATA_PORT: String(port),
    TEGATA_DEMO_AUTHENTICATOR: options.demoAuthenticator ?? 'off',
    ...options.env,
  };
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** A window that hangs must not hang the tests: after a while the process is ended. */
async function closeApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const timer = setTimeout(() => child.kill('SIGKILL'), closeLimitMs);
  await app.close().catch(() => undefined);
  clearTimeout(timer);
}

/** Starts the terminal with a fresh user folder and waits for its window. */
export async function launchTerminal(options: TerminalOptions = {}): Promise<Terminal> {
  const userData = options.userData ?? (await mkdtemp(path.join(tmpdir(), 'tegata-e2e-')));
  const { executablePath, args } = await program(options.packaged ?? false);
  const start = {
    executablePath,
    args: [...args, `--lang=${options.language ?? 'ja'}`],
    env: environment(options, userData, await freePort()),
  };
  const app = await _electron.launch({ ...start, cwd: root });
  const page = await app.firstWindow();
  const pageErrors = collectErrors(page);
  const close = async (): Promise<void> => {
    await closeApp(app);
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true });
  };
  return { app, page, userData, start, pageErrors, close };
}
