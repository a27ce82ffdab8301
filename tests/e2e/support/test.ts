import { test as base } from '@playwright/test';
import { launchTerminal, type Language, type Terminal, type TerminalOptions } from './launchTerminal.ts';
import {
  VirtualAuthenticator,
  type AuthenticatorKind,
  type AuthenticatorOptions,
} from './virtualAuthenticator.ts';

interface Options {
  language: Language;
  terminalOptions: TerminalOptions;
  authenticatorKind: AuthenticatorKind;
  authenticatorOptions: AuthenticatorOptions;
}

interface Fixtures {
  /** The real terminal, with a fresh user folder; closed after the test whatever happened. */
  terminal: Terminal;
  /** The customer's device. Not to be asked for with `authenticatorKind: 'none'`. */
  authenticator: VirtualAuthenticator;
}

/**
 * `test` with the terminal at hand. Choose with `test.use({ language: 'en', authenticatorKind: 'usb' })`. A failed
 * test leaves a screenshot and what the page logged.
 */
export const test = base.extend<Options & Fixtures>({
  language: ['ja', { option: true }],
  terminalOptions: [{}, { option: true }],
  authenticatorKind: ['internal', { option: true }],
  authenticatorOptions: [{}, { option: true }],

  terminal: async ({ language, terminalOptions, authenticatorKind }, use, testInfo) => {
    const terminal = await launchTerminal({ language, ...terminalOptions });
    try {
      // A new page drops what was added to the one before it.
      await terminal.page.waitForURL(/^http:/);
      if (authenticatorKind === 'none') await VirtualAuthenticator.addNone(terminal.app, terminal.page);
      await use(terminal);
      if (testInfo.status !== testInfo.expectedStatus) {
        const image = await terminal.page
          .screenshot({ path: testInfo.outputPath('failed.png') })
          .catch(() => null);
        if (image) await testInfo.attach('window', { body: image, contentType: 'image/png' });
        await testInfo.attach('page errors', { body: terminal.pageErrors.join('\n') || 'none' });
      }
    } finally {
      await terminal.close();
    }
  },

  authenticator: async ({ terminal, authenticatorKind, authenticatorOptions }, use) => {
    if (authenticatorKind === 'none') throw new Error('this test has no authenticator');
    const { app, page } = terminal;
    const added = await VirtualAuthenticator.add(app, page, authenticatorKind, authenticatorOptions);
    // The page has already asked what this PC has; it was there all along.
    await page.reload();
    await use(added);
  },
});

export { expect } from '@playwright/test';
