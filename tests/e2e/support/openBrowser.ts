import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/runtime/findChromium.ts';
import { sandboxArguments } from '../../../scripts/runtime/sandboxArguments.ts';
import { VirtualAuthenticator } from './virtualAuthenticator.ts';

interface OpenBrowser extends AsyncDisposable {
  page: Page;
  /** Keeps synced passkeys. */
  authenticator: VirtualAuthenticator;
}

/** An ordinary browser on the same PC, in Japanese, with a device of its own. */
export async function openBrowser(address: string): Promise<OpenBrowser> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: sandboxArguments().args });
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  await page.goto(address);
  const there = { context: () => context };
  const authenticator = await VirtualAuthenticator.add(there, page, 'internal', { synced: true });
  // The page has already asked what this PC has; it was there all along.
  await page.reload();
  return { page, authenticator, [Symbol.asyncDispose]: () => browser.close() };
}
