import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Route } from '@playwright/test';
import { api } from '../../server/contract/api.ts';
import type { ErrorCode } from '../../server/contract/errors.ts';
import { openingCashYen } from '../../server/app/demo/seedMoney.ts';
import { receiptSchema } from '../../server/contract/receipts.ts';
import { verifyReceipt } from '../../server/services/verifyReceipt.ts';
import { sendRaw } from '../support/testClient.ts';
import { customers } from './support/customers.ts';
import { demoMails } from './support/demoMails.ts';
import { journeyIn, signInAndRegister, signOut } from './support/journey.ts';
import type { Terminal } from './support/launchTerminal.ts';
import { axeFaults } from './support/looks.ts';
import { CashDesk } from './support/pages/CashDesk.ts';
import { Desk } from './support/pages/Desk.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { savedTo } from './support/savedTo.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const grouped = new Intl.NumberFormat('en-US');
const yen = (amount: number): string => grouped.format(amount);

/** Signed in with a passkey, the panel of money in sight. */
async function atTheCashDesk(
  terminal: Terminal,
  customerCode: string = customers.taro.customerCode,
): Promise<CashDesk> {
  const journey = journeyIn(terminal, 'ja');
  await signInAndRegister(journey, customerCode);
  await signOut(journey);
  await journey.signIn.place('platform').click();
  const desk = new Desk(terminal.page, words);
  await desk.live();
  await desk.show('cash');
  const cash = new CashDesk(terminal.page, words);
  await expect(cash.sum('cash')).toHaveText(yen(openingCashYen));
  return cash;
}

test('a newcomer to the demo has money, and withdraws exactly what the passkey signed', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const cash = await atTheCashDesk(terminal);
  await using folder = await temporaryUserData();
  const file = path.join(folder.path, 'receipt.json');

  await test.step('what is no amount, or too much of it, does not come to the confirmation', async () => {
    await expect(cash.sum('withdrawable')).toHaveText(yen(openingCashYen));
    await cash.withdraw.click();
    await expect(cash.amount).toBeFocused();
    await cash.next.click();
    await expect(page.getByText(words.money.amountMissing)).toBeVisible();
    await cash.amount.fill('10,000,001');
    await expect(page.getByText(/10,000,000円を超えています/)).toBeVisible();
    await cash.next.click();
    await expect(cash.facts).toBeHidden();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('amount and account stand in full where the passkey is asked for', async () => {
    await cash.amount.fill('１，２３４，５６７');
    await cash.next.click();
    await expect(cash.facts).toContainText('1,234,567円');
    await expect(cash.facts).toContainText(customers.taro.payout!.number);
    await expect(cash.stepUp).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a passkey that is refused withdraws nothing, and can be tried again', async () => {
    await authenticator.setUserVerified(false);
    await cash.stepUp.click();
    await page.getByTestId('refusal-passkey_not_allowed').waitFor();
    await authenticator.setUserVerified(true);
    await page.getByRole('button', { name: words.common.retry }).click();
    await expect(cash.accepted).toBeVisible();
  });

  await test.step('the receipt is shown, and its file proves itself', async () => {
    await expect(cash.receipt).toContainText('1,234,567円');
    const saved = savedTo(terminal, file);
    await cash.saveReceipt.click();
    expect(await saved).toMatch(/^completed tegata-receipt-.+\.json$/);
    const text = await readFile(file, 'utf8');
    expect(receiptSchema.parse(JSON.parse(text))).toMatchObject({ amountYen: 1_234_567 });
    expect(await verifyReceipt(text)).toMatchObject({ ok: true });
    expect(await verifyReceipt(text.replace('1234567', '1234568'))).toMatchObject({ ok: false });
    expect(await axeFaults(page)).toEqual([]);
    await cash.close.click();
  });

  await test.step('money, statement, withdrawals and receipts tell of it, and a mail does', async () => {
    await expect(cash.sum('cash')).toHaveText(yen(openingCashYen - 1_234_567));
    await cash.view('statement');
    await expect(cash.rows('statement')).toHaveCount(2);
    await expect(cash.rows('statement').first()).toContainText('−1,234,567');
    await cash.view('withdrawals');
    await expect(cash.rows('withdrawals')).toHaveCount(1);
    await expect(cash.rows('withdrawals')).not.toContainText(customers.taro.payout!.number);
    await cash.rows('withdrawals').getByRole('button').click();
    await expect(cash.receipt).toContainText('1,234,567円');
    await page.keyboard.press('Escape');
    await cash.view('receipts');
    await expect(cash.rows('receipts').first()).toContainText('1,234,567');
    const subjects = (await demoMails(page)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('出金受付'))).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('a session that was opened by code signs in with its passkey where money would go out', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  await signInAndRegister(journeyIn(terminal, 'ja'), customers.hanako.customerCode);
  const desk = new Desk(page, words);
  await desk.live();
  await desk.show('cash');
  const cash = new CashDesk(page, words);
  await cash.withdraw.click();
  await page
    .getByTestId('restricted-withdraw')
    .getByRole('button', { name: words.permissions.signInAgain })
    .click();
  await page
    .getByRole('dialog', { name: words.permissions.signInAgain })
    .getByRole('button', { name: words.places.signIn.platform })
    .click();
  await expect(cash.amount).toBeVisible();
  await cash.amount.fill('1,000');
  await cash.next.click();
  await expect(cash.facts).toContainText(customers.hanako.payout!.number);
});

test('a withdrawal whose fate is unknown cannot be left, and asking for it pays out once', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const cash = await atTheCashDesk(terminal);
  const failWith = (route: Route, status: number, code: ErrorCode) =>
    route.fulfill({ status, json: { error: { code, requestId: 'r' } } });
  await page.route(
    `**${api.withdraw.path}`,
    async (route) => {
      // It arrives and is paid; only then something fails. By hand, since Node does not know names under localhost.
      const request = route.request();
      const { port } = new URL(request.url());
      const headers = { ...(await request.allHeaders()), host: `tegata.localhost:${port}` };
      const body = request.postDataBuffer() ?? Buffer.alloc(0);
      await sendRaw(Number(port), { method: 'POST', path: api.withdraw.path, headers, body });
      await failWith(route, 500, 'internal');
    },
    { times: 1 },
  );
  const isHeld = async () => {
    await expect(cash.unknown).toContainText(words.money.unknownNext);
    await expect(page.getByRole('button', { name: words.common.back })).toBeHidden();
    // The browser lets a page refuse the first one only.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(cash.unknown).toBeVisible();
  };
  await cash.goToConfirm('500,000');
  await cash.stepUp.click();
  await isHeld();
  await page.route(`**${api.withdraw.path}`, (route) => failWith(route, 429, 'rate_limited'), { times: 1 });
  await cash.send.click();
  await page.getByTestId('refusal-rate_limited').waitFor();
  await isHeld();
  await cash.send.click();
  await expect(cash.accepted).toBeVisible();
  await cash.close.click();
  await expect(cash.sum('cash')).toHaveText(yen(openingCashYen - 500_000));
  await cash.view('withdrawals');
  await expect(cash.rows('withdrawals')).toHaveCount(1);
});

test('without a registered account nothing is paid out, and the way to register one is there', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const cash = await atTheCashDesk(terminal, customers.midori.customerCode);
  await cash.withdraw.click();
  await expect(cash.noPayout).toContainText(words.money.noPayoutWhy);
  await cash.noPayout.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: words.account.payout })).toBeVisible();
});

test('a deposit of made-up money is there at once, and a purchase stands in what is not settled', async ({
  terminal,
  authenticator,
}) => {
  void authenticator;
  const { page } = terminal;
  const cash = await atTheCashDesk(terminal);
  await cash.deposit.click();
  await cash.amount.fill('100,000,001');
  await expect(page.getByText(/100,000,000円まで/).first()).toBeVisible();
  await page.getByRole('button', { name: '1,000,000', exact: true }).click();
  await page.getByTestId('deposit-send').click();
  await page.getByTestId('deposit-close').click();
  await expect(cash.sum('buyingPower')).toHaveText(yen(openingCashYen + 1_000_000));

  const desk = new Desk(page, words);
  await desk.chooseIssue('1018');
  await desk.enter({ side: 'buy', kind: 'market', quantity: 100 });
  await desk.send();
  await expect(cash.sum('unsettled')).toHaveText(/^−[\d,]+$/);
  await expect(cash.sum('cash')).toHaveText(yen(openingCashYen + 1_000_000));

  await desk.show('positions');
  const row = desk.positions.getByRole('row').filter({ hasText: '1018' });
  await expect(row).toContainText('100');
  await row.getByRole('button').click();
  await expect(desk.ticket.locator('label[data-value="sell"] input')).toBeChecked();
  await expect(desk.quantity).toHaveValue('100');
  expect(await axeFaults(page)).toEqual([]);
});
