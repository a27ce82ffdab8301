import type { ElectronApplication, Page } from '@playwright/test';
import type { Layouts } from '../../renderer/features/workspace/layouts/screen.ts';
import { customers } from './support/customers.ts';
import { journeyIn, registerFromInvitation, signInByCode, signInByCodeAgain } from './support/journey.ts';
import { keptDesk } from './support/keptDesk.ts';
import { launchTerminal } from './support/launchTerminal.ts';
import type { Terminal } from './support/launchTerminal.ts';
import { Workspace } from './support/pages/Workspace.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { expect, test } from './support/test.ts';
import { VirtualAuthenticator } from './support/virtualAuthenticator.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const wide = { x: 0, y: 0, width: 1440, height: 900 };

function placeMainWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows().at(-1)?.setBounds(bounds),
    wide,
  );
}

/** From the sign-in page to the workspace of somebody who has a passkey. */
async function toWorkspace(terminal: Terminal): Promise<Workspace> {
  await placeMainWindow(terminal.app);
  const journey = journeyIn(terminal, 'ja');
  await signInByCode(journey, customers.taro.customerCode);
  await registerFromInvitation(journey);
  await journey.register.toHome.click();
  const workspace = new Workspace(terminal.page, terminal.app);
  await workspace.ready();
  return workspace;
}

/** What must be kept of the first screen and its panels before the terminal may be killed. */
async function keptDay(page: Page) {
  const { active, screens } = JSON.parse(await keptDesk(page, 'layouts')) as Layouts;
  const panels = screens[0]?.panels ?? {};
  const dock = screens[0]?.dock as { popoutGroups?: unknown[] } | undefined;
  return {
    active,
    watchlist: 'watchlist' in panels,
    trades: panels['trades']?.group,
    windows: dock?.popoutGroups?.length ?? 0,
  };
}

/** Ends the terminal without a chance to tidy up, relying party and all. */
async function killTerminal({ app }: Terminal): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  for (const pid of pids.toReversed()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Went down with another one.
    }
  }
  await gone;
}

test('screens are added, named, copied, locked, restored and deleted', async ({
  terminal,
  authenticator,
}) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  const workspace = await toWorkspace(terminal);
  await expect(workspace.screens).toHaveText(['デイトレード', '監視', 'ポジション']);

  await test.step('a new one, by the name it is given', async () => {
    await page.getByTestId('new-screen').click();
    await page.getByRole('dialog').getByRole('textbox').fill('朝の確認');
    await page.keyboard.press('Enter');
    await expect(workspace.screens.last()).toHaveText('朝の確認');
    await expect(workspace.screens.last()).toHaveAttribute('aria-current', 'page');
  });

  await test.step('a panel more, a panel less', async () => {
    await page.getByTestId('add-panel').click();
    await page.getByRole('button', { name: words.workspace.kind.alerts, exact: true }).click();
    await expect(workspace.tab('alerts2')).toBeVisible();
    await workspace.menuOf('alerts2', words.workspace.closePanel);
    await expect(workspace.tab('alerts2')).toHaveCount(0);
  });

  await test.step('locked, nothing can be closed or added', async () => {
    await page.getByTestId('layout-lock').click();
    await expect(page.getByTestId('add-panel')).toHaveCount(0);
    await workspace.openMenuOf('board');
    await expect(page.getByRole('button', { name: words.workspace.closePanel })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByTestId('layout-lock').click();
  });

  await test.step('restored, then deleted', async () => {
    await workspace.menuOf('board', words.workspace.closePanel);
    await expect(workspace.panel('board')).toHaveCount(0);
    await workspace.screenMenu(words.workspace.restoreScreen);
    await expect(workspace.panel('board')).toHaveCount(1);
    await workspace.screenMenu(words.workspace.deleteScreen);
    await expect(workspace.screens).toHaveText(['デイトレード', '監視', 'ポジション']);
  });
});

test('panels of one colour show one issue, and a panel that follows none keeps its own', async ({
  terminal,
  authenticator,
}) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  const workspace = await toWorkspace(terminal);
  // Before the issues are there, none is found.
  await expect(workspace.tab('chart')).toContainText('1018');
  await workspace.menuOf('trades', words.workspace.linkTo.none, 'radio');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: words.commands.hintIssue }).fill('ほしの');
  await page.keyboard.press('Enter');
  for (const kind of ['chart', 'board', 'ticket'] as const) {
    await expect(workspace.tab(kind)).toContainText('1060');
  }
  await expect(workspace.tab('trades')).toContainText('1018');
});

test('a panel goes into a window of its own, falls silent with the lock, and comes back', async ({
  terminal,
  authenticator,
}) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const workspace = await toWorkspace(terminal);
  const board = await workspace.popOut('board');

  await test.step('it looks like the terminal, and follows its theme and language', async () => {
    await expect(board.getByTestId('panel-board')).toBeVisible();
    await expect(workspace.panel('board')).toHaveCount(0);
    await journey.bar.setTheme('dark');
    await expect(board.locator('html')).toHaveAttribute('data-theme', 'dark');
    await journey.bar.setLanguage('en');
    await expect(board.locator('html')).toHaveAttribute('lang', 'en');
    await expect(board).toHaveTitle(/^Board 1018/);
    await journey.bar.setLanguage('ja');
  });

  await test.step('it has no bridge to the shell, and opens nothing', async () => {
    expect(await board.evaluate(() => 'tegata' in window)).toBe(false);
    expect(await board.evaluate(() => window.open('/popout.html') === null)).toBe(true);
    expect(await page.evaluate(() => window.open('/') === null)).toBe(true);
  });

  await test.step('keys act in it', async () => {
    await board.keyboard.press('Control+k');
    await expect(board.getByTestId('palette')).toBeVisible();
    await board.keyboard.press('Escape');
    await expect(board.getByTestId('palette')).toHaveCount(0);
  });

  await test.step('it stays while another page is shown', async () => {
    await journey.bar.openSecurity();
    await expect(board.getByTestId('panel-board')).toBeVisible();
    await journey.bar.openHome();
    await expect(workspace.panel('chart')).toBeVisible();
  });

  await test.step('[E-19] locked, nothing of it can be read', async () => {
    await board.keyboard.press('Control+k');
    await expect(board.getByTestId('palette')).toBeVisible();
    await journey.bar.customerMenu.click();
    await page.getByTestId('menu-lock').click();
    await expect(board.getByText(words.workspace.popoutLocked)).toBeVisible();
    await expect(board.getByTestId('panel-board')).toBeHidden();
    await expect(board.getByTestId('palette')).toBeHidden();
    expect(await board.locator('body').innerText()).toBe(words.workspace.popoutLocked);
    await page.getByTestId('unlock-passkey').click();
    await expect(board.getByTestId('panel-board')).toBeVisible();
    await board.keyboard.press('Escape');
  });

  await test.step('closed, its panel is back where it was', async () => {
    await board.close();
    await expect(workspace.panel('board')).toBeVisible();
  });

  await test.step('signing out closes the windows', async () => {
    const again = await workspace.popOut('chart');
    const closed = again.waitForEvent('close');
    await journey.bar.signOut();
    await closed;
  });
});

test('a killed terminal comes back with every screen, split, colour and window', async () => {
  await using folder = await temporaryUserData();
  const first = await launchTerminal({ userData: folder.path });
  await first.page.waitForURL(/^http:/);
  await VirtualAuthenticator.add(first.app, first.page, 'internal', {});
  await first.page.reload();
  const before = await toWorkspace(first);
  await before.menuOf('trades', words.workspace.linkTo.amber, 'radio');
  await before.menuOf('watchlist', words.workspace.closePanel);
  await before.popOut('board');
  await first.page.getByTestId('screen-watch').click();
  await expect(before.panel('chart')).toHaveCount(2);
  const day = { watchlist: false, trades: 'amber', windows: 1 };
  await expect.poll(() => keptDay(first.page)).toEqual({ active: 'watch', ...day });
  await first.page.getByTestId('screen-day').click();
  await expect.poll(() => keptDay(first.page)).toEqual({ active: 'day', ...day });
  await expect.poll(() => first.app.windows().length).toBe(2);
  await killTerminal(first);

  const second = await launchTerminal({ userData: folder.path });
  try {
    await second.page.waitForURL(/^http:/);
    await placeMainWindow(second.app);
    const opened = second.app.waitForEvent('window');
    await signInByCodeAgain(journeyIn(second, 'ja'), customers.taro.customerCode);
    const after = new Workspace(second.page, second.app);
    await after.ready();
    const window = await opened;
    await expect(window.getByTestId('panel-board')).toBeVisible();
    await expect(after.panel('watchlist')).toHaveCount(0);
    await expect(after.panel('board')).toHaveCount(0);
    await expect(after.tab('trades').locator('[data-link]')).toHaveAttribute('data-link', 'amber');
  } finally {
    await second.close();
  }
});

test('leaving the terminal does not bring its windows back first', async () => {
  await using folder = await temporaryUserData();
  const first = await launchTerminal({ userData: folder.path });
  await first.page.waitForURL(/^http:/);
  await VirtualAuthenticator.add(first.app, first.page, 'internal', {});
  await first.page.reload();
  const before = await toWorkspace(first);
  await before.popOut('ticket');
  await expect.poll(() => keptDesk(first.page, 'layouts')).toContain('popoutGroups');
  await first.close();

  const second = await launchTerminal({ userData: folder.path });
  try {
    await second.page.waitForURL(/^http:/);
    const opened = second.app.waitForEvent('window');
    await signInByCodeAgain(journeyIn(second, 'ja'), customers.taro.customerCode);
    await expect((await opened).getByTestId('panel-ticket')).toBeVisible();
  } finally {
    await second.close();
  }
});

test('keys are shown, changed, taken over and put back', async ({ terminal, authenticator }) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  const workspace = await toWorkspace(terminal);
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('?');
  await expect(dialog.getByTestId('key-help')).toContainText(words.commands.name.orders.cancelAll);
  await dialog.getByRole('button', { name: words.commands.edit }).click();

  const change = async (id: string, key: string) => {
    await page.getByTestId(`key-${id}`).getByRole('button', { name: /変更/ }).click();
    await page.getByTestId('key-catcher').press(key);
  };
  await change('watchlist.focus', 'ArrowDown');
  await expect(page.getByTestId('key-watchlist.focus')).toContainText(words.commands.reserved);
  await page.getByTestId('key-catcher').press('t');
  await expect(page.getByTestId('key-watchlist.focus')).toContainText(words.commands.name.ticket.focus);
  await page.getByTestId('key-take-over').click();
  await expect(page.getByTestId('key-watchlist.focus').locator('kbd')).toHaveText('T');
  await expect(page.getByTestId('key-ticket.focus')).toContainText(words.commands.noKey);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await test.step('the new key acts; while somebody types it is a letter', async () => {
    // The first start makes up the past of the market; until then the panel holds no list.
    await workspace.panel('watchlist').getByRole('grid').waitFor();
    await workspace.panel('chart').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('t');
    await expect(workspace.panel('watchlist').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('/');
    await page.keyboard.type('tt');
    await expect(page.getByRole('combobox', { name: words.commands.hintIssue })).toHaveValue('tt');
    await page.keyboard.press('Escape');
  });

  await test.step('F6 goes from panel to panel', async () => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-panel-id]')?.getAttribute('data-panel-id'));
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('F6');
      seen.push(await focused());
    }
    expect(new Set(seen)).toEqual(new Set(['orders', 'chart', 'board', 'trades', 'ticket', 'watchlist']));
  });

  await test.step('all back as delivered', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('きーわりあて');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: words.commands.resetAll }).click();
    await expect(page.getByTestId('key-ticket.focus').locator('kbd')).toHaveText('T');
  });
});

test('Enter right behind the last letter does what was typed, not what was listed before', async ({
  terminal,
  authenticator,
}) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  await toWorkspace(terminal);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: words.commands.hint });
  // Both keys in one task: faster than anything could be drawn in between.
  await field.evaluate(async (element, text) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('no field');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }, words.commands.name.settings.open);
  await expect(page.getByRole('dialog', { name: words.settings.title })).toBeVisible();
});

test('settings act at once and are kept', async ({ terminal, authenticator }) => {
  expect(await authenticator.credentials()).toEqual([]);
  const { page } = terminal;
  await toWorkspace(terminal);
  await expect(page.locator('html')).toHaveAttribute('data-up', 'red');
  await page.getByTestId('open-settings').click();
  await page.getByRole('radio', { name: words.settings.green }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-up', 'green');
  await page.getByRole('dialog').getByRole('button', { name: words.common.close }).click();
  await expect.poll(() => keptDesk(page, 'settings')).toContain('green');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-up', 'green');
});
