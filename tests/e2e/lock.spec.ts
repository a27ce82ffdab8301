import type { ElectronApplication, Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signInByCode } from './support/journey.ts';
import type { Terminal } from './support/launchTerminal.ts';
import { looksRight } from './support/looks.ts';
import { Desk } from './support/pages/Desk.ts';
import { expect, test } from './support/test.ts';

const idleMs = 15 * 60_000;
const manyLooksMs = 120_000;

/** What the OS tells the shell; nobody can lock the screen of a test machine. */
function osSays(app: ElectronApplication, event: 'lock-screen' | 'suspend'): Promise<unknown> {
  return app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
}

const overlayOf = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Signed in, with the rename field of a passkey open and something half typed in it. */
async function withDraft(terminal: Terminal) {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, passkeys, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  await bar.openPasskeys();
  await passkeys.rows.first().getByTestId('passkey-rename').click();
  const draft = page.getByRole('textbox', { name: words.passkeys.newName });
  await draft.fill('書きかけの名前');
  return { ...journey, draft, overlay: overlayOf(page, words.lock.title) };
}

/** Another customer signs in where the lock offers it, with the old login. */
async function signInOverLock(
  { words, register }: ReturnType<typeof journeyIn>,
  page: Page,
  customer: { customerCode: string; password: string },
): Promise<void> {
  const overlay = overlayOf(page, words.lock.switchTitle);
  await overlay.getByTestId('re-sign-in-code').click();
  await overlay.getByLabel(words.signIn.customerCode).fill(customer.customerCode);
  await overlay.getByLabel(words.signIn.password, { exact: true }).fill(customer.password);
  await overlay.getByRole('button', { name: words.common.next }).click();
  await register.stepUpCode.sendAndEnterCode();
}

test('the window locks with the screen, out of sight for anybody, and opens to a passkey with everything kept', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const { bar, draft, overlay, passkeys } = await withDraft(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);

  await test.step('nothing of the page can be seen or reached', async () => {
    const told = page.waitForResponse((response) => response.url().endsWith('/api/session/lock'));
    await osSays(app, 'lock-screen');
    await expect(overlay).toBeVisible();
    expect((await told).ok()).toBe(true);
    await expect(passkeys.title).toBeHidden();
    await expect(draft).toBeHidden();
    await expect(bar.customerMenu).toBeHidden();
    for (const key of ['Escape', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
    await expect(overlay).toBeVisible();
  });

  await test.step('the relying party refuses whoever holds the cookie', async () => {
    const answer = await page.evaluate(async () => {
      const response = await fetch('/api/passkeys');
      return { status: response.status, body: (await response.json()) as unknown };
    });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'session_locked' } } });
  });

  await test.step('a reload opens nothing, and draws no page', async () => {
    await page.reload();
    await expect(overlay).toBeVisible();
    await expect(passkeys.title).toHaveCount(0);
  });

  await test.step('its owner goes on', async () => {
    await overlay.getByTestId('unlock-passkey').click();
    await expect(overlay).toBeHidden();
    await expect(bar.customerMenu).toContainText(customers.taro.displayName);
    await expect(passkeys.rows.first()).toBeVisible();
  });
});

test('sleep locks at once and keeps what was half typed; a refused passkey opens nothing', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const { draft, overlay } = await withDraft(terminal);
  await osSays(app, 'suspend');
  await expect(overlay).toBeVisible();
  await authenticator.setUserVerified(false);
  await overlay.getByTestId('unlock-passkey').click();
  await expect(page.getByTestId('ceremony-refused')).toBeVisible();
  await expect(draft).toBeHidden();
  await authenticator.setUserVerified(true);
  await overlay.getByTestId('ceremony-retry').click();
  await expect(overlay).toBeHidden();
  await expect(draft).toHaveValue('書きかけの名前');
});

test('a window that nobody touches locks after the minutes of the policy', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  await page.clock.install();
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  const overlay = overlayOf(page, journey.words.lock.title);
  await page.mouse.move(200, 200);
  await page.clock.fastForward(idleMs - 60_000);
  await expect(overlay).toBeHidden();
  await page.mouse.move(220, 220);
  await page.clock.fastForward(idleMs - 60_000);
  await expect(overlay).toBeHidden();
  await page.clock.fastForward(120_000);
  await expect(overlay).toBeVisible();
});

test('a customer without a passkey unlocks by mailed code', async ({ terminal }) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, register, words } = journey;
  await signInByCode(journey, customers.taro.customerCode);
  await firstSignIn.later.click();
  await bar.customerMenu.click();
  await page.getByTestId('menu-lock').click();
  const overlay = overlayOf(page, words.lock.title);
  await overlay.getByTestId('unlock-other').click();
  await register.stepUpCode.sendAndEnterCode();
  await expect(overlay).toBeHidden();
  await expect(bar.customerMenu).toBeVisible();
});

test('[D10] another customer of the PC takes over a locked window and finds nothing of the first', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = await withDraft(terminal);
  const { bar, words } = journey;
  expect(await authenticator.credentials()).toHaveLength(1);
  await bar.customerMenu.click();
  await page.getByTestId('menu-switch').click();
  const overlay = overlayOf(page, words.lock.switchTitle);
  await expect(overlay).toContainText(words.signIn.firstTitle);
  await expect(overlay).not.toContainText(customers.taro.displayName);
  await signInOverLock(journey, page, customers.hanako);
  await expect(bar.customerMenu).toContainText(customers.hanako.displayName);
  await expect(overlay).toBeHidden();
  await bar.openPasskeys();
  await expect(page.getByText(customers.taro.displayName)).toHaveCount(0);
  await expect(page.getByText('書きかけの名前')).toHaveCount(0);
  const kept = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage))),
  );
  for (const { customerCode, displayName } of [customers.taro, customers.hanako]) {
    expect(kept).not.toContain(customerCode);
    expect(kept).not.toContain(displayName);
  }
});

test('a form over the page is out of sight while locked, kept for its owner, and gone for another customer', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  const desk = new Desk(page, words);
  await desk.live();
  await desk.watchlist.getByRole('grid').focus();
  await page.keyboard.press('a');
  const form = page.getByRole('dialog', { name: words.alerts.newTitle });
  const memo = form.getByLabel(words.alerts.memo);
  await memo.fill('ひみつのメモ');

  await test.step('it neither shows through the lock nor lies above it', async () => {
    await osSays(app, 'lock-screen');
    const overlay = overlayOf(page, words.lock.title);
    await expect(overlay).toBeVisible();
    await expect(form).toBeHidden();
    for (const key of ['Escape', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
    await overlay.getByTestId('unlock-passkey').click();
    await expect(overlay).toBeHidden();
    await expect(memo).toHaveValue('ひみつのメモ');
    await expect(form).toBeVisible();
  });

  await test.step('another customer finds nothing of it', async () => {
    await osSays(app, 'lock-screen');
    await page.getByTestId('lock-switch').click();
    await signInOverLock(journey, page, customers.hanako);
    await expect(bar.customerMenu).toContainText(customers.hanako.displayName);
    await expect(form).toHaveCount(0);
  });
});

test('[D10] the PC knows its accounts by mask and nickname, and forgets them when told', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(manyLooksMs);
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  await bar.signOut();
  await signIn.title.waitFor();
  const known = page.getByTestId('known-accounts');
  await expect(known).toContainText('****0001');
  await expect(known).not.toContainText(customers.taro.displayName);
  await known.getByRole('button', { name: words.accounts.editTitle.replace('{{code}}', '****0001') }).click();
  await page.getByLabel(words.accounts.nickname).fill('おとうさん');
  await looksRight(terminal, 'the name of a known account');
  await page.getByRole('button', { name: words.accounts.save }).click();
  await expect(known).toContainText('おとうさん');
  await known.getByRole('button', { name: /おとうさん/ }).click();
  await expect(known).toContainText(words.accounts.chosenNote);
  await looksRight(terminal, 'known accounts');
  await page.reload();
  await expect(known).toContainText('おとうさん');
  // As an order leaves it whose answer never came.
  await page.evaluate(() => localStorage.setItem('tegata.sentOrders.a1', '[]'));
  await page.getByTestId('forget-pc').click();
  await expect(known).toHaveCount(0);
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(kept.filter((key) => !['tegata.language', 'tegata.theme'].includes(key))).toEqual([]);
});

test('the lock is right in both languages and themes', async ({ terminal, authenticator }) => {
  test.setTimeout(manyLooksMs);
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  await bar.customerMenu.click();
  await page.getByTestId('menu-lock').click();
  await overlayOf(page, words.lock.title).waitFor();
  await looksRight(terminal, 'locked');
  await page.getByTestId('lock-switch').click();
  await overlayOf(page, words.lock.switchTitle).waitFor();
  await looksRight(terminal, 'locked, another account');
});
