import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../../scripts/lib/root.ts';
import { registerFromInvitation, signInByCode, signOut } from '../e2e/support/journey.ts';
import { launchTerminal, type Language, type Terminal } from '../e2e/support/launchTerminal.ts';
import { Desk } from '../e2e/support/pages/Desk.ts';
import { pagesOf } from '../e2e/support/pages/pagesOf.ts';
import { Workspace } from '../e2e/support/pages/Workspace.ts';
import { savedTo } from '../e2e/support/savedTo.ts';
import { VirtualAuthenticator } from '../e2e/support/virtualAuthenticator.ts';
import { wordsOf, type Words } from '../e2e/support/words.ts';
import { customerCode } from './customerCode.ts';
import { Walk } from './walk.ts';

const receiptPath = path.join(root, 'out', 'tour', 'withdrawal-receipt.json');
const symbol = '1018';
const withdrawnYen = 123_456;
const widthPx = 1440;
const narrowPx = 1024;
/** Far from the market, so that they stay. */
const otherOrders = [
  ['1031', 'buy', '1790'],
  ['1112', 'buy', '3750'],
] as const;

interface Day {
  walk: Walk;
  terminal: Terminal;
  desk: Desk;
  words: Words;
}

/** An order far from the market is placed, amended and cancelled. */
async function restingOrder({ walk, terminal, desk, words }: Day): Promise<void> {
  const { page } = terminal;
  await walk.step('limit order in the ticket', async () => {
    await desk.enter({ side: 'buy', quantity: 300, price: '2300' });
    await page.getByTestId('ticket-estimate').filter({ hasText: '690,000' }).waitFor();
  });
  await walk.step('order confirmed in words', async () => {
    await desk.submit.click();
    await page.getByTestId('order-facts').waitFor();
  });
  await walk.step('order working', async () => {
    await desk.confirmAndVerify();
    await desk.order(symbol).filter({ hasText: words.orders.state.working }).waitFor();
  });
  await walk.step('amendment', async () => {
    await desk.order(symbol).getByRole('button').first().click();
    await page.getByTestId('amend-price').fill('2310');
  });
  await walk.step('order amended', async () => {
    await page.getByTestId('amend-send').click();
    await desk.verifyIfAsked(page.getByTestId('amend-send'));
    await desk.order(symbol).filter({ hasText: '2,310' }).waitFor();
  });
  await walk.step('order cancelled', async () => {
    await desk.order(symbol).getByRole('button').last().click();
    await desk.order(symbol).filter({ hasText: words.orders.state.cancelled }).waitFor();
  });
}

/** What the chart can say, and an alert on the same issue. */
async function chartAndAlert({ walk, terminal, desk, words }: Day): Promise<void> {
  const { page } = terminal;
  const studies = [words.chart.studyFull.ichimoku, words.chart.studyFull.rsi];
  const draw = async (shown: boolean): Promise<void> => {
    await page.getByTestId('chart-indicators').click();
    for (const name of studies) await page.getByRole('checkbox', { name, exact: true }).setChecked(shown);
    await page.keyboard.press('Escape');
  };
  await walk.step('studies in the chart', () => draw(true));
  await draw(false);
  await walk.step('new alert', async () => {
    await desk.show('alerts');
    await page.getByRole('button', { name: words.alerts.add, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.press('Escape');
  await desk.show('orders');
}

async function marketOrder({ walk, desk, words }: Day): Promise<void> {
  await walk.step('market order filled', async () => {
    await desk.enter({ side: 'buy', kind: 'market', quantity: 500 });
    await desk.send();
    await desk.order(symbol).filter({ hasText: words.orders.state.filled }).waitFor();
  });
  await walk.step('executions', () => desk.show('executions'));
  await walk.step('positions', async () => {
    await desk.show('positions');
    await desk.positions.getByRole('row').filter({ hasText: symbol }).waitFor();
  });
}

/** Orders of other issues, so that lists and prices stand in more than one row. */
async function moreOrders({ walk, desk, words }: Day): Promise<void> {
  await walk.step('more orders', async () => {
    await desk.show('orders');
    for (const [other, side, price] of otherOrders) {
      await desk.chooseIssue(other);
      await desk.enter({ side, quantity: 100, price });
      await desk.send();
      await desk.order(other).filter({ hasText: words.orders.state.working }).waitFor();
    }
    await desk.chooseIssue(symbol);
  });
}

async function bracketOrder({ walk, terminal, desk, words }: Day): Promise<void> {
  const { page } = terminal;
  await walk.step('position guarded with a bracket', async () => {
    await desk.show('orders');
    await desk.enter({ side: 'sell', kind: 'oco', quantity: 500, price: '2600' });
    await page.getByTestId('ticket-trigger1').fill('2200');
    await desk.send();
    await desk.order(symbol).filter({ hasText: words.orders.kind.oco }).waitFor();
  });
  await walk.step('kill switch', async () => {
    await page.keyboard.press('Control+Shift+X');
    await desk.order(symbol).filter({ hasText: words.orders.state.cancelled }).waitFor();
  });
}

async function withdrawal({ walk, terminal, desk }: Day): Promise<void> {
  const { page } = terminal;
  await walk.step('cash', () => desk.show('cash'));
  await walk.step('deposit', async () => {
    await page.getByTestId('cash-deposit').click();
    await page.getByTestId('cash-amount').waitFor();
  });
  await page.keyboard.press('Escape');
  await walk.step('withdrawal', async () => {
    await page.getByTestId('cash-withdraw').click();
    await page.getByTestId('cash-amount').fill(String(withdrawnYen));
  });
  await walk.step('what the passkey will sign', async () => {
    await page.getByTestId('withdraw-next').click();
    await page.getByTestId('withdraw-facts').waitFor();
  });
  await walk.step('withdrawn with receipt', async () => {
    await desk.stepUp.click();
    await page.getByTestId('withdraw-accepted').waitFor();
    await page.getByTestId('receipt-facts').waitFor();
  });
  await walk.step('receipt saved', async () => {
    await rm(receiptPath, { force: true });
    const saved = savedTo(terminal, receiptPath);
    await page.getByTestId('receipt-save').click();
    expect(await saved).toContain('completed');
    await page.getByTestId('withdraw-close').click();
  });
}

/** What is beside the trading: settings, keys, a small window, two windows, the lock. */
async function aroundTheDesk({ walk, terminal, words }: Day): Promise<void> {
  const { app, page } = terminal;
  const { bar } = pagesOf(page, words);
  const dialog = page.getByRole('dialog');
  await walk.step('settings', async () => {
    await page.keyboard.press('Control+,');
    await dialog.waitFor();
  });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await walk.step('keys', async () => {
    await page.keyboard.press('?');
    await dialog.waitFor();
  });
  await page.keyboard.press('Escape');
  await bar.setTheme('dark');
  await walk.step('narrow window', async () => {
    await page.getByRole('button', { name: words.workspace.preset.day, exact: true }).click();
    await setWidth(app, narrowPx);
    await page.getByTestId('board').first().waitFor();
  });
  await setWidth(app, widthPx);
  let popout: Page | undefined;
  await walk.step(
    'chart in its own window',
    async () => {
      popout = await new Workspace(page, app, words).popOut('chart');
      await popout.getByTestId('chart').locator('canvas').first().waitFor();
    },
    () => popout ?? page,
  );
  await walk.step('locked', async () => {
    await bar.customerMenu.click();
    await page.getByTestId('menu-lock').click();
    await page.getByRole('dialog', { name: words.lock.title }).waitFor();
  });
}

function setWidth(app: ElectronApplication, widthPx: number): Promise<void> {
  return app.evaluate(({ BrowserWindow }, width) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width, height: 900 });
  }, widthPx);
}

/** A trader's day, unattended: sign in, watch, order, amend, cancel, fill, guard, withdraw. */
export async function tradingDay(language: Language): Promise<number> {
  const terminal = await launchTerminal({ language });
  try {
    const { app, page, pageErrors } = terminal;
    await setWidth(app, widthPx);
    await VirtualAuthenticator.add(app, page, 'internal');
    const words = wordsOf(language);
    const pages = pagesOf(page, words);
    const walk = await Walk.begin(page, 'trading', language);
    const desk = new Desk(page, words);
    const day: Day = { walk, terminal, desk, words };
    await walk.step('passkey registered', async () => {
      await signInByCode(pages, customerCode(language));
      await registerFromInvitation(pages);
      await pages.register.toHome.click();
    });
    await walk.step('signed out', () => signOut(pages));
    await walk.step('workspace after signing in with the passkey', async () => {
      await pages.signIn.place('platform').click();
      await desk.live();
      await pages.bar.setTheme('dark');
    });
    await walk.step('another issue', async () => {
      await desk.chooseIssue('1060');
    });
    await walk.step('and back', () => desk.chooseIssue(symbol));
    await chartAndAlert(day);
    await restingOrder(day);
    await marketOrder(day);
    await moreOrders(day);
    await bracketOrder(day);
    await withdrawal(day);
    await walk.step('palette', () => page.keyboard.press('Control+K'));
    await page.keyboard.press('Escape');
    await walk.step('workspace in the light', () => pages.bar.setTheme('light'));
    await walk.step('the screen for watching', async () => {
      await page.getByRole('button', { name: words.workspace.preset.watch, exact: true }).click();
      await page.getByTestId('board').nth(1).waitFor();
    });
    await walk.step('the screen for positions', async () => {
      await page.getByRole('button', { name: words.workspace.preset.positions, exact: true }).click();
      await desk.positions.waitFor();
    });
    await aroundTheDesk(day);
    // A read that was under way while signing out or locking is refused, and Chromium logs every refusal.
    const errors = pageErrors.filter((error) => !/40[13]/.test(error));
    if (errors.length > 0) throw new Error(`the page logged errors:\n${errors.join('\n')}`);
    return walk.steps;
  } finally {
    await terminal.close();
  }
}
