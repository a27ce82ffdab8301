import type { Page } from '@playwright/test';
import { launchTerminal, type Language, type Terminal } from '../e2e/support/launchTerminal.ts';
import { HandOffPage, HandOffPanel } from '../e2e/support/pages/HandOffPage.ts';
import { pagesOf, type Pages } from '../e2e/support/pages/pagesOf.ts';
import { startSystemBrowser, type SystemBrowser } from '../e2e/support/systemBrowser.ts';
import { VirtualAuthenticator, type Credential } from '../e2e/support/virtualAuthenticator.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { customerCode } from './customerCode.ts';
import { Walk } from './walk.ts';

interface Parts {
  walk: Walk;
  pages: Pages;
  panel: HandOffPanel;
  terminal: Terminal;
  browser: SystemBrowser;
}

/** Opens the browser, compares the number, and lets the phone answer. */
async function throughBrowser(
  { walk, panel, terminal, browser }: Parts,
  what: string,
  { carried, end }: { carried: readonly Credential[]; end: () => Promise<unknown> },
): Promise<VirtualAuthenticator> {
  let tab: Page | undefined;
  const page = (): HandOffPage => {
    if (tab === undefined) throw new Error('no tab was opened');
    return new HandOffPage(tab);
  };
  const beside = (): Page => page().page;
  const button = terminal.page.getByTestId('place-browser');
  await walk.step(
    `${what} handed to the browser`,
    async () => {
      tab = await browser.tabOpenedBy(() => button.click());
      await page().choices.first().waitFor();
    },
    beside,
  );
  await walk.step(
    `${what} number compared`,
    async () => {
      await page().choose(await panel.number.innerText());
      await page().place('phone').waitFor();
    },
    beside,
  );
  const phone = await VirtualAuthenticator.add({ context: () => beside().context() }, beside(), 'hybrid');
  await phone.carry(carried);
  await walk.step(
    `${what} done`,
    async () => {
      await page().place('phone').click();
      await end();
      await beside().waitForURL(/^http:\/\/127\.0\.0\.1:/);
    },
    beside,
  );
  return phone;
}

async function walkThrough(parts: Parts, language: Language): Promise<void> {
  const { walk, pages, terminal } = parts;
  const { bar, signIn, firstSignIn, register } = pages;
  await walk.step('sign-in page without any authenticator', async () => {
    await signIn.title.waitFor();
    await bar.setTheme('dark');
  });
  await walk.step('signed in for the first time', async () => {
    await signIn.openFirstSignIn();
    await firstSignIn.signIn(customerCode(language));
  });
  await walk.step('where to register', async () => {
    await firstSignIn.register.click();
    await register.startVerification();
    await register.verifyByMail();
    await terminal.page.getByTestId('place-browser').scrollIntoViewIfNeeded();
  });
  const phone = await throughBrowser(parts, 'registration', {
    carried: [],
    end: () => register.result.waitFor(),
  });
  const carried = await phone.credentials();
  await walk.step('signed out', async () => {
    await register.toHome.click();
    await bar.signOut();
    await signIn.title.waitFor();
    await bar.setTheme('light');
  });
  await throughBrowser(parts, 'sign-in', { carried, end: () => bar.customerMenu.waitFor() });
}

/** `npm run tour -- --handoff`: a newcomer on a PC without any authenticator, terminal and real browser side by side. */
export async function handOffTour(language: Language): Promise<number> {
  const browser = await startSystemBrowser(language);
  const terminal = await launchTerminal({ language, env: browser.env });
  try {
    const { app, page, pageErrors } = terminal;
    await page.waitForURL(/^http:/);
    await VirtualAuthenticator.addNone(app, page);
    const walk = await Walk.begin(page, 'hand-off', language);
    const pages = pagesOf(page, wordsOf(language));
    await walkThrough({ walk, pages, panel: new HandOffPanel(page), terminal, browser }, language);
    if (pageErrors.length > 0) throw new Error(`the page logged errors:\n${pageErrors.join('\n')}`);
    return walk.steps;
  } finally {
    await terminal.close();
    await browser.close();
  }
}
