import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/runtime/findChromium.ts';
import type { Language } from './launchTerminal.ts';

/** A real Chromium beside the terminal, standing in for the PC's default browser. */
export interface SystemBrowser {
  context: BrowserContext;
  /** What the terminal is started with, so that it opens this browser. */
  env: { TEGATA_BROWSER: string };
  /** The tab that the terminal opens while `action` runs. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Page>;
  /** Every address that the terminal has opened. */
  opened(): Promise<string[]>;
  close(): Promise<void>;
}

const flags = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking'];

/**
 * Starts it with an empty profile. The terminal opens it as it would open any default browser: by a program that gets
 * the address, and hands it over to the browser that runs already.
 */
export async function startSystemBrowser(language: Language = 'ja'): Promise<SystemBrowser> {
  const executablePath = await findChromium();
  const folder = await mkdtemp(path.join(tmpdir(), 'tegata-browser-'));
  const profile = path.join(folder, 'profile');
  const list = path.join(folder, 'opened.txt');
  const args = [...flags, `--lang=${language}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    viewport: { width: 1_000, height: 760 },
  });
  const program = path.join(folder, 'browser.sh');
  const quoted = [executablePath, `--user-data-dir=${profile}`, ...args].map((word) => `'${word}'`).join(' ');
  const script = `#!/bin/sh\nprintf '%s\\n' "$1" >> '${list}'\nexec ${quoted} "$1"\n`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  return {
    context,
    env: { TEGATA_BROWSER: program },
    async tabOpenedBy(action) {
      const [tab] = await Promise.all([context.waitForEvent('page'), action()]);
      await tab.waitForURL(/^http:/);
      return tab;
    },
    opened: async () => (await readFile(list, 'utf8').catch(() => '')).split('\n').filter(Boolean),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
