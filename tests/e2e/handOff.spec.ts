import type { Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInByCode, signOut } from './support/journey.ts';
import { launchTerminal, type Terminal } from './support/launchTerminal.ts';
import { axeFaults, looksRight } from './support/looks.ts';
import { HandOffPage, HandOffPanel } from './support/pages/HandOffPage.ts';
import { TitleBar } from './support/pages/TitleBar.ts';
import { everyLog } from './support/shellLog.ts';
import { startSystemBrowser, type SystemBrowser } from './support/systemBrowser.ts';
import { expect, test as base } from './support/test.ts';
import { VirtualAuthenticator, type Credential } from './support/virtualAuthenticator.ts';

/** A terminal on a PC without any authenticator, and the PC's browser, which reaches the customer's phone. */
interface Pc {
  terminal: Terminal;
  browser: SystemBrowser;
  panel: HandOffPanel;
}

const test = base.extend<{ policy: string; pc: Pc }>({
  language: 'en',
  policy: ['recommended', { option: true }],
  pc: async ({ language, policy }, use) => {
    const browser = await startSystemBrowser(language);
    const terminal = await launchTerminal({ language, env: { ...browser.env, TEGATA_POLICY: policy } });
    try {
      await terminal.page.waitForURL(/^http:/);
      await VirtualAuthenticator.addNone(terminal.app, terminal.page);
      await use({ terminal, browser, panel: new HandOffPanel(terminal.page) });
    } finally {
      await terminal.close();
      await browser.close();
    }
  },
});

/** The customer's phone, in front of a tab. */
async function phoneAt(tab: Page, credentials: readonly Credential[] = []): Promise<VirtualAuthenticator> {
  const phone = await VirtualAuthenticator.add({ context: () => tab.context() }, tab, 'hybrid');
  await phone.carry(credentials);
  return phone;
}

const throughBrowser = ({ page }: Terminal) => page.getByTestId('place-browser');

/** From a press on "in your browser" to the confirmed number. */
async function confirmed({ browser, panel }: Pc, press: () => Promise<unknown>): Promise<HandOffPage> {
  const page = new HandOffPage(await browser.tabOpenedBy(press));
  await page.choose(await panel.number.innerText());
  return page;
}

/** A newcomer registers the phone's passkey through the browser; answers what the phone now holds. */
async function registerPhone(pc: Pc): Promise<Credential[]> {
  const { terminal } = pc;
  const journey = journeyIn(terminal, 'en');
  await signInByCode(journey, customers.midori.customerCode);
  await journey.firstSignIn.register.click();
  await journey.register.startVerification();
  await journey.register.verifyByMail();
  const page = await confirmed(pc, () => throughBrowser(terminal).click());
  const phone = await phoneAt(page.page);
  await page.place('phone').click();
  await journey.register.result.waitFor();
  return phone.credentials();
}

test('a newcomer without any authenticator registers a phone and signs in with it through the browser', async ({
  pc,
}) => {
  const { terminal, browser } = pc;
  const journey = journeyIn(terminal, 'en');
  const { bar, words } = journey;
  await expect(throughBrowser(terminal)).toContainText(words.handOff.button.signIn);
  const credentials = await registerPhone(pc);
  expect(credentials).toHaveLength(1);
  await journey.register.toList.click();
  await expect(journey.passkeys.rows.first()).toContainText(words.places.name.phone);
  await signOut(journey);

  const page = await confirmed(pc, () => throughBrowser(terminal).click());
  await expect(page.page.getByText(words.handOff.signIn)).toBeVisible();
  expect(page.page.url()).not.toContain('#');
  await phoneAt(page.page, credentials);
  await page.place('phone').click();
  await expect(bar.customerMenu).toContainText(customers.midori.displayName);

  await test.step('the browser ends on a page of the terminal, without a code in its address', async () => {
    await page.page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await expect(page.page.getByRole('heading')).toHaveText('Go back to Tegata');
  });
  await test.step('the browser itself is signed in nowhere', async () => {
    const origin = new URL(terminal.page.url()).origin;
    const cookies = await browser.context.cookies(origin);
    expect(cookies.map(({ name }) => name)).toEqual(['tegata_browser']);
  });
  expect(terminal.pageErrors).toEqual([]);
});

test('a step-up in the browser is for the exact action, and the terminal goes on by itself', async ({
  pc,
}) => {
  const { terminal } = pc;
  const journey = journeyIn(terminal, 'en');
  const { passkeys, words } = journey;
  const credentials = await registerPhone(pc);
  await journey.register.toList.click();
  await passkeys.startDelete(passkeys.rows.first());
  const page = await confirmed(pc, () => terminal.page.getByTestId('step-up-browser').click());
  await expect(page.root).toContainText(words.handOff.action.deletePasskey);
  await expect(page.root).toContainText(customers.midori.displayName);
  await phoneAt(page.page, credentials);
  await page.passkey.click();
  await expect(passkeys.confirmDelete).toBeVisible();
});

test('a locked window opens through the browser', async ({ pc }) => {
  const { terminal } = pc;
  const { page } = terminal;
  const journey = journeyIn(terminal, 'en');
  const { bar, words } = journey;
  const credentials = await registerPhone(pc);
  await journey.register.toHome.click();
  await signOut(journey);
  const back = await confirmed(pc, () => throughBrowser(terminal).click());
  const phone = await phoneAt(back.page, credentials);
  await back.place('phone').click();
  await bar.customerMenu.click();
  await page.getByTestId('menu-lock').click();
  const overlay = page.getByRole('dialog', { name: words.lock.title });
  const unlocking = await confirmed(pc, () => overlay.getByTestId('unlock-browser').click());
  await expect(unlocking.root).toContainText(words.handOff.action.unlockSession);
  await phoneAt(unlocking.page, await phone.credentials());
  await unlocking.passkey.click();
  await expect(overlay).toBeHidden();
  await expect(bar.customerMenu).toContainText(customers.midori.displayName);
});

test('a wrong number ends it for both, and it can be started again', async ({ pc }) => {
  const { terminal, browser, panel } = pc;
  const { words } = journeyIn(terminal, 'en');
  const first = new HandOffPage(await browser.tabOpenedBy(() => throughBrowser(terminal).click()));
  const number = await panel.number.innerText();
  await first.chooseWrong(number);
  await expect(first.root).toContainText(words.errors.hand_off_number_wrong.what);
  await expect(terminal.page.getByTestId('ceremony-refused')).toContainText(
    words.errors.hand_off_number_wrong.what,
  );
  const second = new HandOffPage(
    await browser.tabOpenedBy(() => terminal.page.getByTestId('ceremony-retry').click()),
  );
  await expect(second.choices).toHaveCount(3);
  await expect(panel.root).toBeVisible();
});

test('denied in the browser, the terminal says so and changes nothing', async ({ pc }) => {
  const { terminal, browser } = pc;
  const { words, signIn } = journeyIn(terminal, 'en');
  const page = new HandOffPage(await browser.tabOpenedBy(() => throughBrowser(terminal).click()));
  await page.deny.click();
  await expect(page.root).toContainText(words.handOff.closeTab);
  await expect(signIn.refused).toContainText(words.errors.hand_off_denied.what);
  await terminal.page.getByTestId('ceremony-other').click();
  await expect(throughBrowser(terminal)).toBeVisible();
});

test('a tab that was closed does not hold the customer up: cancel, or open it again', async ({ pc }) => {
  const { terminal, browser, panel } = pc;
  const first = new HandOffPage(await browser.tabOpenedBy(() => throughBrowser(terminal).click()));
  await first.choices.first().waitFor();
  await first.page.close();
  const again = new HandOffPage(await browser.tabOpenedBy(() => panel.openAgain.click()));
  await expect(again.choices).toHaveCount(3);
  await panel.cancel.click();
  await expect(throughBrowser(terminal)).toBeVisible();
  // The page that is left behind leads nowhere.
  await again.choices.first().click();
  await expect(again.root).toHaveAttribute('data-at', 'over');
});

test('a hand-off that nobody answers ends when its time is over, and can be started again', async ({
  pc,
}) => {
  const { terminal, browser, panel } = pc;
  const { signIn, words } = journeyIn(terminal, 'en');
  const page = new HandOffPage(await browser.tabOpenedBy(() => throughBrowser(terminal).click()));
  const number = await panel.number.innerText();
  // Both windows know of it before its time is over.
  await expect(page.choices).toHaveCount(3);
  await page.page.evaluate(() =>
    fetch('/api/demo/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ aheadMinutes: 6 }),
    }),
  );
  await expect(signIn.refused).toContainText(words.errors.hand_off_timed_out.what);
  await page.choose(number);
  await expect(page.root).toContainText(words.errors.hand_off_expired.what);
  await browser.tabOpenedBy(() => terminal.page.getByTestId('ceremony-retry').click());
  await expect(panel.root).toBeVisible();
});

test('other programs on the PC can post to the port, and get nothing by it', async ({ pc }) => {
  const { terminal, browser } = pc;
  const { bar } = journeyIn(terminal, 'en');
  const credentials = await registerPhone(pc);
  await signOut(journeyIn(terminal, 'en'));
  const started = terminal.page.waitForRequest(/\/api\/hand-off$/);
  const tab = await confirmed(pc, () => throughBrowser(terminal).click());
  const { port, state } = (await started).postDataJSON() as { port: number; state: string };
  const foreign = new URLSearchParams({ code: 'A'.repeat(43), state: 'B'.repeat(43) });
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: foreign });
  expect(answer.status).toBe(403);
  await phoneAt(tab.page, credentials);
  const posted = tab.page.waitForRequest(`http://127.0.0.1:${port}/`);
  await tab.place('phone').click();
  const code = new URLSearchParams((await posted).postData() ?? '').get('code') ?? '';
  expect(code).toMatch(/^[\w-]{43}$/);
  await expect(bar.customerMenu).toContainText(customers.midori.displayName);

  await test.step('no log holds code, state or id', async () => {
    const [address] = (await browser.opened()).slice(-1);
    const id = new URL(address ?? '').hash.slice(1);
    const log = await everyLog(terminal);
    expect(log).toContain('hand-off: a request that is no answer, 403');
    for (const secret of [code, state, id]) expect(log).not.toContain(secret);
  });
});

test('both windows are right in both languages and themes', async ({ pc }) => {
  const { terminal, browser, panel } = pc;
  const tab = await browser.tabOpenedBy(() => throughBrowser(terminal).click());
  const page = new HandOffPage(tab);
  const bar = new TitleBar(tab, journeyIn(terminal, 'en').words);
  const look = async (what: string): Promise<void> => {
    for (const language of ['ja', 'en'] as const) {
      await bar.setLanguage(language);
      for (const colorScheme of ['dark', 'light'] as const) {
        await tab.emulateMedia({ colorScheme });
        await tab.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        expect.soft(await axeFaults(tab), `${what}, ${language}, ${colorScheme}`).toEqual([]);
      }
    }
  };
  await page.choices.first().waitFor();
  await look('number');
  await looksRight(terminal, 'hand-off');
  await page.choose(await panel.number.innerText());
  await page.place('phone').waitFor();
  await look('passkey');
  await page.deny.click();
  await look('denied');
});

test('the page in the browser explains itself when nobody’s terminal opened it, and cannot be framed', async ({
  pc,
}) => {
  const { terminal, browser } = pc;
  const { words } = journeyIn(terminal, 'en');
  const { origin } = new URL(terminal.page.url());
  const tab = await browser.context.newPage();
  await tab.goto(`${origin}/hand-off`);
  await expect(tab.getByTestId('hand-off-page')).toContainText(words.handOff.nothing);
  await tab.goto(`${origin}/hand-off#${'A'.repeat(22)}`);
  await tab.reload();
  await expect(tab.getByTestId('hand-off-page')).toBeVisible();
  const foreign = await browser.context.newPage();
  const refused = foreign.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await foreign.setContent(`<iframe src="${origin}/hand-off"></iframe>`);
  await refused;
  await expect(foreign.frameLocator('iframe').getByTestId('hand-off-page')).toHaveCount(0);
});

test.describe('where passkeys are created in a browser only', () => {
  test.use({ policy: 'coexist-three' });

  test('[I9] the terminal registers one through the browser, and offers no place of its own', async ({
    pc,
  }) => {
    const { terminal } = pc;
    expect(await registerPhone(pc)).toHaveLength(1);
    await expect(journeyIn(terminal, 'en').passkeys.rows).toHaveCount(1);
    await expect(terminal.page.getByTestId('place-platform')).toHaveCount(0);
  });
});

test.describe('where no browser starts', () => {
  test.use({ authenticatorKind: 'none', terminalOptions: { env: { TEGATA_BROWSER: '/no/such/browser' } } });

  test('the terminal says so at once', async ({ terminal }) => {
    await throughBrowser(terminal).click();
    const { signIn, words } = journeyIn(terminal, 'en');
    await expect(signIn.refused).toContainText(words.errors.hand_off_no_browser.what);
  });
});
