import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInByCode } from './support/journey.ts';
import { launchTerminal } from './support/launchTerminal.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

function menuLabels(app: ElectronApplication): Promise<string> {
  return app.evaluate((electron) =>
    (electron.Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label).join(' '),
  );
}

/** All words on the page but the names of languages and people. */
async function wordsOn(page: Page): Promise<string> {
  const names = ['日本語', ...Object.values(customers).map(({ displayName }) => displayName), '手'];
  const text = await page.locator('body').innerText();
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text);
}

test('the language changes every word, and the menu with it', async ({ terminal }) => {
  const { app, page } = terminal;
  const { bar, signIn, firstSignIn } = journeyIn(terminal, 'ja');
  await signIn.title.waitFor();
  expect(await menuLabels(app)).toMatch(japanese);

  await bar.setLanguage('en');
  await expect.poll(() => menuLabels(app)).not.toMatch(japanese);
  const english = journeyIn(terminal, 'en');
  await english.signIn.title.waitFor();
  expect(await wordsOn(page)).not.toMatch(japanese);

  await english.signIn.openFirstSignIn();
  await firstSignIn.customerCode.or(english.firstSignIn.customerCode).first().fill('1001');
  expect(await wordsOn(page)).not.toMatch(japanese);
  await bar.setLanguage('ja');
  await expect(firstSignIn.customerCode).toHaveValue('1001');
  await expect.poll(() => menuLabels(app)).toMatch(japanese);
});

test('the signed-in pages speak English too', async ({ terminal }) => {
  const { page } = terminal;
  await journeyIn(terminal, 'ja').bar.setLanguage('en');
  const journey = journeyIn(terminal, 'en');
  await signInByCode(journey, customers.midori.customerCode);
  expect(await wordsOn(page)).not.toMatch(japanese);
  await journey.firstSignIn.later.click();
  expect(await wordsOn(page)).not.toMatch(japanese);
  await journey.bar.openSecurity();
  await page.getByTestId('session-row').first().waitFor();
  expect(await wordsOn(page)).not.toMatch(japanese);
  await journey.bar.openPasskeys();
  await expect(page.getByText(wordsOf('en').passkeys.empty)).toBeVisible();
  expect(await wordsOn(page)).not.toMatch(japanese);
});

test('language, brightness and the place of the window survive a restart, also on another port', async () => {
  await using folder = await temporaryUserData();
  const bounds = { x: 40, y: 30, width: 1100, height: 750 };
  const first = await launchTerminal({ userData: folder.path });
  try {
    const { bar, signIn } = journeyIn(first, 'ja');
    await signIn.title.waitFor();
    await bar.setTheme('dark');
    await bar.setLanguage('en');
    await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await first.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      bounds,
    );
  } finally {
    await first.close();
  }

  const second = await launchTerminal({ userData: folder.path });
  try {
    const { page, app } = second;
    await journeyIn(second, 'en').signIn.title.waitFor();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('radio', { name: wordsOf('en').common.themeDark })).toBeChecked();
    expect(await menuLabels(app)).not.toMatch(japanese);
    const put = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(put).toEqual(bounds);
  } finally {
    await second.close();
  }
});

test('a second start brings the first window to the front and leaves', async ({ terminal }) => {
  const { app, start } = terminal;
  await journeyIn(terminal, 'ja').signIn.title.waitFor();
  const focused = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const window = BrowserWindow.getAllWindows()[0];
        if (!window) throw new Error('no window');
        // Under a virtual display no window manager reports focus, so the request itself is what counts.
        const focus = window.focus.bind(window);
        window.focus = () => {
          focus();
          resolve(true);
        };
      }),
  );
  const second = spawn(start.executablePath, start.args, { env: start.env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await focused).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
