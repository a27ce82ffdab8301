import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { keptDesk } from './support/keptDesk.ts';
import type { Terminal } from './support/launchTerminal.ts';
import { axeFaults, looksRight, shrink } from './support/looks.ts';
import { Desk } from './support/pages/Desk.ts';
import { Workspace } from './support/pages/Workspace.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { savedTo } from './support/savedTo.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const manyLooksMs = 180_000;
const symbol = '1018';

/** Signed in, with prices coming in. */
async function atTheDesk(terminal: Terminal): Promise<Desk> {
  // Wide enough for everything that the chart has to say.
  await terminal.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1600, height: 900 }),
  );
  await signInAndRegister(journeyIn(terminal, 'ja'), customers.taro.customerCode);
  const desk = new Desk(terminal.page, words);
  await desk.live();
  await desk.chooseIssue(symbol);
  await expect(terminal.page.getByTestId('chart-legend')).toContainText(/\d\d:\d\d.*\d\.\d/);
  return desk;
}

/** The close that the chart speaks of. */
function closeOf(page: Page): Promise<string> {
  return page
    .getByTestId('chart-legend')
    .innerText()
    .then((text) => new RegExp(`${words.chart.close}\\s*([\\d,.]+)`).exec(text)?.[1] ?? '');
}

/** The time of the bar that the chart speaks of. */
async function momentOf(page: Page): Promise<string> {
  const text = await page.getByTestId('chart-legend').innerText();
  return /^\S+ \d\d:\d\d/.exec(text)?.[0] ?? '';
}

/** An alert is judged as soon as its list is there and the price of its issue is known: this price is that one. */
const priceIsKnown = (desk: Desk) => expect(desk.issue(symbol).getByRole('gridcell').nth(1)).toHaveText(/\d/);

async function choose(page: Page, name: string): Promise<void> {
  await page.getByTestId('chart-indicators').click();
  await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('the chart follows the market, is moved by keyboard, and is there as a table and a file', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page, pageErrors } = terminal;
  const desk = await atTheDesk(terminal);
  const chart = page.getByTestId('chart');
  const legend = page.getByTestId('chart-legend');

  await test.step('its newest close is the price of the watchlist', async () => {
    const price = () => desk.issue(symbol).getByRole('gridcell').nth(1).innerText();
    await expect.poll(async () => (await price()).trim() === (await closeOf(page))).toBe(true);
  });

  await test.step('Shift with an arrow goes from bar to bar, Escape back to the newest', async () => {
    const newest = await momentOf(page);
    await page.keyboard.press('c');
    await expect(chart).toBeFocused();
    await chart.press('Shift+ArrowLeft');
    await chart.press('Shift+ArrowLeft');
    await expect(legend).not.toContainText(newest);
    await chart.press('Escape');
    // A new bar may have begun meanwhile, none is older.
    await expect.poll(async () => (await momentOf(page)) >= newest).toBe(true);
  });

  await test.step('keys that move it are not taken for commands', async () => {
    for (const key of ['ArrowLeft', 'ArrowRight', '+', '-', 'Home', 'End']) await chart.press(key);
    await expect(chart).toBeFocused();
  });

  await test.step('days and indicators are chosen, and kept when the page is loaded anew', async () => {
    await page.getByRole('radio', { name: words.chart.intervals['1d'], exact: true }).check();
    await choose(page, words.chart.studyFull.ichimoku);
    await choose(page, words.chart.studyFull.bollinger);
    await expect(page.getByText(words.chart.line.ichimoku.lagging)).toBeVisible();
    await expect.poll(() => keptDesk(page, 'layouts')).toMatch(/"interval":"1d".*"bollinger":{"on":true/);
    await page.reload();
    await desk.live();
    await expect(page.getByRole('radio', { name: words.chart.intervals['1d'], exact: true })).toBeChecked();
    await expect(page.getByText(words.chart.line.bollinger.middle)).toBeVisible();
  });

  await test.step('as a table, newest first, and as a CSV file', async () => {
    await page.getByTestId('chart-as-table').click();
    const table = page.getByTestId('chart-table');
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await using folder = await temporaryUserData();
    const file = path.join(folder.path, 'chart.csv');
    const saved = savedTo(terminal, file);
    await page.getByTestId('panel-chart').getByRole('button', { name: words.watch.csv, exact: true }).click();
    expect(await saved).toMatch(/^completed Tegata-chart-1018-1d-\d{8}-\d{4}\.csv$/);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(200);
    expect(lines[1]).toMatch(/^[\d/]+\(.\)(,\d+\.\d){4},-?\d+\.\d\d%?,\d+$/);
  });
  expect(pageErrors).toEqual([]);
});

test('a chart in a window of its own goes on, in the theme of the terminal', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page, app, pageErrors } = terminal;
  await atTheDesk(terminal);
  const window = await new Workspace(page, app).popOut('chart');
  const chart = window.getByTestId('chart');
  await expect(chart.locator('canvas').first()).toBeVisible();
  await expect(window.getByTestId('chart-legend')).toContainText(/\d\d:\d\d/);
  const newest = await momentOf(window);
  await chart.focus();
  await chart.press('Shift+ArrowLeft');
  await chart.press('Shift+ArrowLeft');
  await expect(window.getByTestId('chart-legend')).not.toContainText(newest);
  /** The colour of the chart's ground, as it is drawn. */
  const ground = () =>
    chart.evaluate((element) => {
      const canvas = element.querySelector('canvas');
      return [...(canvas?.getContext('2d')?.getImageData(5, 60, 1, 1).data ?? [])].join();
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await window.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe('255,255,255,255');
  expect(await axeFaults(window)).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('an alert is set by keyboard, fires once by screen and desktop, and is kept', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page, app, pageErrors } = terminal;
  const desk = await atTheDesk(terminal);
  await app.evaluate(({ Notification }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(`${this.title} | ${this.body}`);
    };
  });
  const list = page.getByTestId('alerts');
  const dialog = page.getByRole('dialog', { name: words.alerts.newTitle });
  const bound = dialog.getByLabel(words.alerts.value.atOrAbove);

  await desk.watchlist.getByRole('grid').focus();
  await page.keyboard.press('a');
  await dialog.waitFor();

  await test.step('what is no price is refused in words', async () => {
    await bound.fill('1.25');
    await bound.press('Enter');
    await expect(dialog.getByText(words.alerts.problem.atOrAbove)).toBeVisible();
  });

  await test.step('out of reach it is armed and silent, and stands on the chart', async () => {
    await bound.fill('2,800');
    await bound.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(list.getByText(words.alerts.states.armed, { exact: true })).toBeVisible();
    await priceIsKnown(desk);
    await expect(page.getByTestId('alert-toasts').getByRole('listitem')).toHaveCount(0);
  });

  await test.step('changed to what is reached already, it fires', async () => {
    await list.getByRole('button', { name: words.alerts.edit }).click();
    const edit = page.getByRole('dialog', { name: words.alerts.editTitle });
    await edit.getByLabel(words.alerts.value.atOrAbove).fill('1900');
    await edit.getByRole('button', { name: words.alerts.save }).click();
    await expect(page.getByTestId('alert-toasts').getByRole('listitem')).toContainText('1,900');
    await expect(list.getByText(words.alerts.states.fired, { exact: true })).toBeVisible();
    const told = await app.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^1018 .+ \| .*1,900/);
    await expect.poll(() => keptDesk(page, 'alerts')).toContain('"state":"fired"');
  });

  await test.step('it stays fired when the page is loaded anew, and tells nothing again', async () => {
    await page.reload();
    await desk.live();
    await desk.show('alerts');
    await expect(list.getByText(words.alerts.states.fired, { exact: true })).toBeVisible();
    await priceIsKnown(desk);
    await expect(page.getByTestId('alert-toasts').getByRole('listitem')).toHaveCount(0);
  });

  await test.step('Delete takes it away', async () => {
    await list.getByRole('grid').focus();
    await page.keyboard.press('Delete');
    await expect(list.getByText(words.alerts.none)).toBeVisible();
  });
  expect(pageErrors).toEqual([]);
});

test('the chart is right in both languages and themes, in the smallest window', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(manyLooksMs);
  void authenticator;
  const { page } = terminal;
  await atTheDesk(terminal);
  await shrink(terminal);
  for (const kind of ['ichimoku', 'bollinger', 'rsi', 'macd', 'ema'] as const)
    await choose(page, words.chart.studyFull[kind]);
  await looksRight(terminal, 'all indicators');
  await page.getByTestId('chart-indicators').click();
  await looksRight(terminal, 'indicator menu');
});

test('alerts are right in both languages and themes, in the smallest window', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(manyLooksMs);
  void authenticator;
  const { page } = terminal;
  const desk = await atTheDesk(terminal);
  await shrink(terminal);
  await desk.show('alerts');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: words.alerts.newTitle });
  await dialog.getByLabel(words.alerts.value.atOrAbove).fill('1900');
  await looksRight(terminal, 'form of an alert');
  await dialog.getByRole('button', { name: words.alerts.save }).click();
  await page.getByTestId('alert-toasts').getByRole('listitem').waitFor();
  await looksRight(terminal, 'alert that fired');
});
