import type { Page } from '@playwright/test';
import { showKey } from '../../renderer/shared/commands/keyText.ts';
import { CashDesk } from './support/pages/CashDesk.ts';
import type { Desk } from './support/pages/Desk.ts';
import { startTrading } from './support/startTrading.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const dayMs = 240_000;

async function buyAtMarket(desk: Desk, quantity: number): Promise<void> {
  await desk.enter({ side: 'buy', kind: 'market', quantity });
  await desk.send();
  await expect(desk.order('1018')).toContainText(words.orders.state.filled);
}

const typeInto = (page: Page, values: Record<string, string>) =>
  Object.entries(values).reduce(
    (done, [field, value]) => done.then(() => page.getByTestId(`ticket-${field}`).fill(value)),
    Promise.resolve(),
  );

/** From now on an order reaches the relying party, and its answer is lost on the way. */
const loseAnswers = (page: Page) =>
  page.evaluateHandle(() => {
    const { fetch } = window;
    window.fetch = async (...request) => {
      const answer = await fetch(...request);
      if (request[1]?.method === 'POST' && request[0] === '/api/orders') throw new TypeError('lost');
      return answer;
    };
    return () => {
      window.fetch = fetch;
    };
  });

test('what cannot be ordered is told at the field or the button, and nothing is sent', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(dayMs);
  const { page } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  const reason = page.getByTestId('ticket-reason');
  const { problem } = words.ticket;
  const isShut = () => expect(desk.submit).toHaveAttribute('aria-disabled', 'true');

  await test.step('the numbers of the issue and of one order', async () => {
    await desk.enter({ side: 'buy', quantity: 150, price: '2000' });
    await expect(desk.ticket.getByText(problem.offLot.replace('{{lot}}', '100'))).toBeVisible();
    await isShut();
    await desk.quantity.fill('500,100');
    await expect(desk.ticket.getByText(problem.tooMany.replace('{{shares}}', '500,000'))).toBeVisible();
    await desk.quantity.fill('100,000');
    await expect(desk.ticket.getByText(problem.tooLarge.replace('{{yen}}', '100,000,000'))).toBeVisible();
    await desk.quantity.fill('100');
    await desk.price.fill('2000.3');
    await expect(desk.ticket.getByText(problem.offTick.replace('{{tick}}', '0.5'))).toBeVisible();
    await desk.price.fill('9999');
    await expect(desk.ticket.getByText(/1,881.*2,881/).first()).toBeVisible();
    await desk.price.fill('abc');
    await expect(desk.ticket.getByText(problem.notPrice)).toBeVisible();
    await desk.price.fill('');
    await expect(reason).toHaveText(words.ticket.missing);
    await isShut();
  });

  await test.step('a stop that would not wait', async () => {
    await desk.enter({ side: 'buy', kind: 'stop', quantity: 100 });
    await typeInto(page, { trigger0: '1900' });
    await expect(desk.ticket.getByText(problem.triggerMet)).toBeVisible();
    await isShut();
  });

  await test.step('the money and shares of the account', async () => {
    await desk.enter({ side: 'buy', quantity: 5_100, price: '2000' });
    await expect(reason).toHaveText(words.errors.buying_power_short.what);
    await isShut();
    await desk.enter({ side: 'sell', quantity: 100, price: '2800' });
    await expect(reason).toHaveText(words.errors.position_short.what);
    await isShut();
  });

  await test.step('money that comes in opens the ticket again, with nothing typed anew', async () => {
    await desk.enter({ side: 'buy', quantity: 5_100, price: '2000' });
    await expect(reason).toHaveText(words.errors.buying_power_short.what);
    await desk.show('cash');
    const cash = new CashDesk(page, words);
    await cash.deposit.click();
    await cash.amount.fill('1,000,000');
    await page.getByTestId('deposit-send').click();
    await page.getByTestId('deposit-close').click();
    await expect(reason).toHaveText(words.ticket.confirmsFirst);
    await expect(desk.submit).not.toHaveAttribute('aria-disabled', 'true');
    await desk.show('orders');
  });

  await test.step('a trade with oneself', async () => {
    await buyAtMarket(desk, 100);
    await desk.enter({ side: 'buy', kind: 'limit', quantity: 100, price: '2000' });
    await desk.send();
    await desk.enter({ side: 'sell', quantity: 100, price: '2000' });
    await expect(reason).toHaveText(words.errors.wash_trade.what);
    await isShut();
    await desk.submit.click({ force: true });
    await expect(desk.confirm).toHaveCount(0);
  });
});

test('every kind of order is confirmed in words and taken as it was entered', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(dayMs);
  const { page, pageErrors } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  await buyAtMarket(desk, 500);
  const { state } = words.orders;
  const { kind } = words.ticket;
  const facts = page.getByTestId('order-facts');

  const kinds = [
    {
      side: 'buy',
      as: 'limit',
      fields: { price0: '2000' },
      tells: [kind.limit, '2,000.0', state.working],
    },
    { side: 'buy', as: 'stop', fields: { trigger0: '2880' }, tells: [kind.stop, '≥2,880.0', state.accepted] },
    {
      side: 'sell',
      as: 'trailing',
      fields: { distance0: '300' },
      tells: [kind.trailing, '±300.0', state.accepted],
    },
    {
      side: 'sell',
      as: 'oco',
      fields: { price0: '2880', trigger1: '1890' },
      tells: [kind.oco, '2,880.0 / ≤1,890.0', state.working],
    },
    {
      side: 'buy',
      as: 'ifd',
      fields: { price0: '2001', price1: '2880' },
      tells: [kind.ifd, '2,001.0 → 2,880.0', state.working],
    },
    {
      side: 'buy',
      as: 'ifdoco',
      fields: { price0: '2002', price1: '2880', trigger2: '1890' },
      tells: [kind.ifdoco, '2,002.0 → 2,880.0 / ≤1,890.0', state.working],
    },
  ] as const;
  for (const { side, as, fields, tells } of kinds) {
    await test.step(as, async () => {
      await desk.enter({ side, kind: as, quantity: 100 });
      await typeInto(page, fields);
      await expect(desk.submit).not.toHaveAttribute('aria-disabled', 'true');
      await desk.submit.click();
      await expect(facts).toContainText('1018');
      await expect(facts).toContainText(words.orders.side[side]);
      await desk.confirmAndVerify();
      for (const word of tells) await expect(desk.order('1018')).toContainText(word);
    });
  }

  // An order for the close could trade with a sale that waits.
  await page.keyboard.press('Control+Shift+X');
  await expect(desk.order('1018')).toContainText(state.cancelled);
  // Each at a price of its own, so that no row is taken for another.
  const conditions = [
    { condition: 'close', price: '2003', tells: ['2,003.0', state.working] },
    { condition: 'funari', price: '2003.5', tells: ['2,003.5', state.working] },
    { condition: 'ioc', price: '2004', tells: ['2,004.0', state.cancelled] },
  ] as const;
  for (const { condition, price, tells } of conditions) {
    await test.step(condition, async () => {
      await desk.enter({ side: 'buy', kind: 'limit', quantity: 100, price });
      await page.getByTestId('ticket-condition0').selectOption(condition);
      await desk.submit.click();
      await expect(facts).toContainText(words.orders.condition[condition]);
      await desk.confirmAndVerify();
      for (const word of tells) await expect(desk.order('1018')).toContainText(word);
    });
  }

  await test.step('the confirmation can be left out while verified, and only then is it offered', async () => {
    await desk.enter({ side: 'buy', kind: 'limit', quantity: 200, price: '1995' });
    await page.getByTestId('ticket-condition0').selectOption('none');
    await page.getByTestId('ticket-skip').check();
    await expect(page.getByTestId('ticket-reason')).toHaveText(words.ticket.sendsAtOnce);
    await desk.submit.click();
    await expect(desk.order('1018')).toContainText('1,995.0');
    await expect(desk.confirm).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});

test('orders are amended and cancelled by keyboard, and all at once', async ({ terminal, authenticator }) => {
  test.setTimeout(dayMs);
  const { page } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  for (const price of ['2000', '2001', '2002']) {
    await desk.enter({ side: 'buy', kind: 'limit', quantity: 300, price });
    await desk.send();
    await expect(desk.order('1018')).toContainText(words.orders.state.working);
  }
  const grid = desk.orders.getByRole('grid');
  const row = (text: string) => desk.orders.getByRole('row').filter({ hasText: text });

  await test.step('Enter amends the newest', async () => {
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const send = page.getByTestId('amend-send');
    await expect(send).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByText(words.orders.amending.noChange)).toBeVisible();
    await page.getByTestId('amend-price').fill('1,999');
    await page.getByTestId('amend-quantity').fill('100');
    await page.keyboard.press('Enter');
    await expect(send).toHaveCount(0);
    await expect(row('1,999.0')).toContainText('100');
    await expect(row('2,002.0')).toHaveCount(0);
  });

  await test.step('Delete cancels, and pressed again not the order that slid into its place', async () => {
    const panel = page.getByTestId('panel-orders');
    const show = (filter: 'live' | 'all') =>
      panel.getByRole('radio', { name: words.orders.filter[filter], exact: true }).check();
    await show('live');
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect(row('1,999.0')).toHaveCount(0);
    await page.keyboard.press('Delete');
    await expect(row('2,001.0')).toContainText(words.orders.state.working);
    await show('all');
    await expect(row('1,999.0')).toContainText(words.orders.state.cancelled);
  });

  await test.step('the kill switch cancels the rest and says so', async () => {
    await page.keyboard.press('Control+Shift+X');
    await expect(row('2,001.0')).toContainText(words.orders.state.cancelled);
    await expect(row('2,000.0')).toContainText(words.orders.state.cancelled);
    const told = words.orders.told.cancelledAll.replace('{{orders}}', '2');
    await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible();
    await expect(page.getByTestId('cancel-all')).toContainText(showKey('Mod+Shift+X', false));
  });
});

test('a lost or slow answer is said as such, and cleared by asking', async ({ terminal, authenticator }) => {
  test.setTimeout(dayMs);
  const { page } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  const { state, told } = words.orders;
  const enter = (price: string) => desk.enter({ side: 'buy', kind: 'limit', quantity: 100, price });
  const isPlacing = (method: string) => method === 'POST';
  const message = desk.ticket.getByTestId('order-message');

  await test.step('an answer that takes its time', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/orders', async (route) => {
      if (isPlacing(route.request().method())) await held;
      await route.continue();
    });
    await enter('2000');
    await desk.submit.click();
    await desk.confirm.click();
    await expect(desk.order('1018')).toContainText(state.slow);
    await expect(page.getByText(words.ticket.confirm.slow)).toBeVisible();
    answer();
    await expect(desk.order('1018')).toContainText(state.working);
    await expect(desk.confirm).toHaveCount(0);
    await page.unroute('**/api/orders');
  });

  await test.step('an answer that is lost, of an order that arrived', async () => {
    const back = await loseAnswers(page);
    await enter('2001');
    await desk.send();
    await expect(message).toHaveText(told.placed.replace('{{issue}}', '1018 青葉精機'));
    await expect(desk.orders.getByRole('row').filter({ hasText: '2,001.0' })).toHaveCount(1);
    await expect(desk.order('1018')).toContainText(state.working);
    await back.evaluate((give) => give());
  });

  await test.step('an order that never arrived', async () => {
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const orders = /\/api\/orders(\?|$)/;
    await page.route(orders, async (route) => {
      if (isPlacing(route.request().method())) return route.abort('connectionreset');
      await asked;
      return route.continue();
    });
    await enter('2002');
    await desk.send();
    await expect(desk.order('1018')).toContainText(state.unknown);
    ask();
    await expect(desk.order('1018')).toContainText(state.notThere);
    await expect(message).toHaveText(told.notThere.replace('{{issue}}', '1018 青葉精機'));
    await desk.order('1018').getByRole('button', { name: /消す/ }).click();
    await expect(desk.orders.getByRole('row').filter({ hasText: '2,002.0' })).toHaveCount(0);
    await page.unroute(orders);
  });

  await test.step('what is typed survives a page that ends', async () => {
    await enter('1987.5');
    const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('"700"') ?? false);
    await desk.quantity.fill('700');
    await kept;
    await page.reload();
    await desk.live();
    await expect(desk.price).toHaveValue('1987.5');
    await expect(desk.quantity).toHaveValue('700');
  });
});
