import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { keptDesk } from './support/keptDesk.ts';
import type { Language, Terminal } from './support/launchTerminal.ts';
import { axeFaults, shrink } from './support/looks.ts';
import { Desk } from './support/pages/Desk.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { savedTo } from './support/savedTo.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');

/** Signed in, with prices coming in. */
async function atTheDesk(terminal: Terminal, language: Language = 'ja'): Promise<Desk> {
  await signInAndRegister(journeyIn(terminal, language), customers.taro.customerCode);
  const desk = new Desk(terminal.page, wordsOf(language));
  await desk.live();
  return desk;
}

const symbols = (desk: Desk) =>
  desk.watchlist
    .getByRole('row')
    .getByRole('gridcell')
    .filter({ hasText: /^\d{4} / })
    .allInnerTexts()
    .then((cells) => cells.map((cell) => cell.slice(0, 4)));

test('a watchlist is changed by keyboard alone, and is there again after the page is loaded anew', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const desk = await atTheDesk(terminal);
  const grid = desk.watchlist.getByRole('grid');
  const search = page.getByTestId('watch-search');

  await test.step('what no issue is called finds nothing', async () => {
    await search.fill('zzzz');
    await expect(page.getByText(words.watch.notFound)).toBeVisible();
    await search.fill('');
  });
  await test.step('an issue is found by its reading in hiragana', async () => {
    await search.fill('ほしのでん');
    await expect(page.getByRole('listbox', { name: words.watch.found }).getByRole('option')).toHaveText(
      /1060/,
    );
    await search.press('Enter');
    await expect(grid).toBeFocused();
    await expect(desk.issue('1060')).toHaveAttribute('aria-selected', 'true');
    await expect(desk.tab('board')).toContainText('1060');
  });
  await test.step('Alt with an arrow moves it, Delete takes it off, and that can be taken back', async () => {
    const before = await symbols(desk);
    const at = before.indexOf('1060');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => symbols(desk).then((now) => now.indexOf('1060'))).toBe(at - 1);
    await page.keyboard.press('Delete');
    await expect(desk.issue('1060')).toHaveCount(0);
    // Keys go on where the row was.
    const next = (await symbols(desk))[at - 1] ?? '';
    await expect(desk.watchlist.locator('[data-current]')).toContainText(next);
    await page.getByRole('button', { name: words.watch.undo }).click();
    await expect(desk.issue('1060')).toHaveCount(1);
  });
  await test.step('a memo is written in its place', async () => {
    await page.getByTestId('watch-menu').click();
    await page.getByLabel(words.watch.column.memo, { exact: true }).check();
    await page.keyboard.press('Escape');
    await desk.issue('1060').getByRole('gridcell').first().click();
    await grid.press('F2');
    await page.keyboard.insertText('決算 11/28');
    await page.keyboard.press('Enter');
    await expect(grid).toBeFocused();
    await grid.press('F2');
    await page.keyboard.insertText('?');
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    await expect(desk.issue('1060').getByRole('textbox')).toHaveValue('決算 11/28');
  });
  await test.step('a new sheet begins with its name', async () => {
    await page.getByTestId('watch-menu').click();
    await page.getByRole('button', { name: words.watch.addSheet }).click();
    await page.keyboard.insertText('半導体');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: '半導体' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(words.watch.empty)).toBeVisible();
  });
  await test.step('Enter takes the issue of its row to the ticket, though another one was chosen before', async () => {
    const sheet = page.getByRole('tab', { name: '半導体' });
    await search.fill('1060');
    await search.press('Enter');
    await expect(desk.issue('1060')).toHaveCount(1);
    await sheet.press('ArrowLeft');
    await desk.chooseIssue('1018');
    await sheet.click();
    await grid.focus();
    await page.keyboard.press('Enter');
    await expect(desk.quantity).toBeFocused();
    await expect(desk.tab('board')).toContainText('1060');
    await sheet.press('ArrowLeft');
    await expect(desk.issue('1018')).toHaveCount(1);
  });
  expect(await axeFaults(page)).toEqual([]);

  await expect
    .poll(() => keptDesk(page, 'watchlists'))
    .toMatch(/決算 11\/28.*半導体","rows":\[{"symbol":"1060"/);
  await expect.poll(() => keptDesk(page, 'layouts')).toContain('"sheetId":"first"');
  await page.reload();
  await desk.live();
  await expect(page.getByRole('tab', { name: '半導体' })).toBeVisible();
  await expect(desk.issue('1060').getByRole('textbox')).toHaveValue('決算 11/28');
});

test('a list is sorted by a live column, and saved as a file that a spreadsheet reads', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const desk = await atTheDesk(terminal);
  const head = desk.watchlist.getByRole('columnheader', { name: words.watch.column.volume });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');

  await using folder = await temporaryUserData();
  const file = path.join(folder.path, 'list.csv');
  const saved = savedTo(terminal, file);
  await page.getByTestId('watch-menu').click();
  await page.getByRole('button', { name: words.watch.csv, exact: true }).first().click();
  expect(await saved).toMatch(/^completed Tegata-watchlist-\d{8}-\d{4}\.csv$/);
  const text = await readFile(file, 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    [
      words.watch.code,
      words.watch.name,
      ...(['last', 'change', 'percent', 'volume'] as const).map((key) => words.watch.column[key]),
    ].join(','),
  );
  // Under the pointer the list keeps its order.
  expect(lines.slice(1).map((line) => line.slice(0, 4))).toEqual(await symbols(desk));
  expect(lines.find((line) => line.startsWith('1018,'))).toMatch(
    /^1018,青葉精機,\d+\.\d,-?\d+\.\d,-?\d+\.\d\d,\d+$/,
  );
});

test('the board fills the ticket while locked, and goes on to the confirmation when unlocked', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const desk = await atTheDesk(terminal);
  await desk.chooseIssue('1018');
  const lock = page.getByTestId('board-lock');
  const lowest = desk.board.locator('[data-place^="b"][data-price]').last();
  const ask = desk.board.locator('[data-place="a0"][data-price]');

  await test.step('locked: a click on a bid fills in side and price, and opens nothing', async () => {
    await expect(lock).toHaveAttribute('aria-checked', 'false');
    await lowest.locator('[data-side="buy"]').click();
    await expect(desk.submit).toContainText(words.orders.side.buy);
    await expect(desk.confirm).toHaveCount(0);
    await ask.locator('[data-side="sell"]').click();
    await expect(desk.submit).toContainText(words.orders.side.sell);
    await expect(desk.confirm).toHaveCount(0);
  });
  await test.step('by keyboard: arrows hold a price, B and S choose the side', async () => {
    const grid = desk.board.getByRole('grid');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('b');
    await expect(desk.submit).toContainText(words.orders.side.buy);
    await expect(desk.confirm).toHaveCount(0);
  });
  await test.step('unlocked: a click asks for the confirmation at once', async () => {
    await lock.click();
    await expect(lock).toHaveText(words.board.unlocked);
    expect(await axeFaults(page)).toEqual([]);
    await lowest.locator('[data-side="buy"]').click();
    await expect(desk.confirm).toBeVisible();
    await desk.confirmAndVerify();
  });
  await test.step('the own order is marked at its price', async () => {
    await expect(desk.board.getByText(/^買\s?100$/)).toBeVisible();
  });
  await test.step('a click on the mark takes the order back', async () => {
    await desk.board.getByText(/^買\s?100$/).click();
    await expect(desk.board.getByText(/^買\s?100$/)).toHaveCount(0);
    await expect(desk.confirm).toHaveCount(0);
  });
  await test.step('the lock closes again with the start of the page', async () => {
    await page.reload();
    await desk.live();
    await expect(lock).toHaveText(words.board.locked);
  });
});

test('the tape shows no more than its filter lets through, and holds still while it is read', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const desk = await atTheDesk(terminal);
  await desk.chooseIssue('1018');
  const tape = page.getByTestId('trades');
  await tape.getByRole('row').nth(3).waitFor();
  const minimum = page.getByTestId('trades-minimum');
  await minimum.fill('x');
  await expect(minimum).toHaveAttribute('aria-invalid', 'true');
  await minimum.fill('９００，０００，０００');
  await expect(tape.getByText(words.board.tradesFiltered)).toBeVisible();
  await minimum.fill('');
  await tape.getByRole('row').nth(2).hover();
  await expect(page.getByText(/^一時停止中/)).toBeVisible();
  await desk.watchlist.hover();
  await expect(page.getByText(/^一時停止中/)).toHaveCount(0);
});

/** What is wider than its place in the panels of the market; tables scroll, their first column staying. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    ['watchlist', 'board', 'trades']
      .map((id) => document.querySelector(`[data-testid="${id}"]`)?.closest('[data-panel-id]'))
      .flatMap((panel) => [...(panel?.querySelectorAll('*:not([role="grid"])') ?? []), panel])
      .filter((element) => element !== null && element !== undefined)
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.className}: ${element.scrollWidth} > ${element.clientWidth}`),
  );

for (const language of ['ja', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the market panels fit the smallest window', async ({ terminal, authenticator }) => {
      void authenticator;
      await atTheDesk(terminal, language);
      await shrink(terminal);
      expect(await tooWide(terminal.page)).toEqual([]);
    });
  });
}
