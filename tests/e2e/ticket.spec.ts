import { startTrading } from './support/startTrading.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const longJourneyMs = 240_000;

test('one gesture is one order, however long the key is held or how often the button is clicked', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(longJourneyMs);
  const { page } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  const enter = (price: string) => desk.enter({ side: 'buy', kind: 'limit', quantity: 100, price });
  /** Answered: until then the next order would wait. */
  const taken = desk.orders
    .getByRole('row')
    .filter({ hasText: '1018' })
    .filter({ hasText: words.orders.state.working });
  const hold = async (key: string) => {
    for (let times = 0; times < 5; times += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/orders')) sent += 1;
  });
  await page.getByTestId('ticket-skip').check();

  await test.step('Enter held in the ticket', async () => {
    await enter('1990');
    await desk.quantity.focus();
    await hold('Enter');
    await expect(taken).toHaveCount(1);
    expect(sent).toBe(1);
  });

  await test.step('a double click on the button; a click after it orders once more', async () => {
    await enter('1991');
    await desk.submit.dblclick();
    await expect(taken).toHaveCount(2);
    expect(sent).toBe(2);
    await desk.submit.click();
    await expect(taken).toHaveCount(3);
    expect(sent).toBe(3);
  });

  await test.step('keys held and double clicks on the unlocked board', async () => {
    await page.getByTestId('board-lock').click();
    const lowest = desk.board.locator('[data-place^="b"][data-price]').last();
    await lowest.locator('[data-side="buy"]').dblclick();
    await expect(taken).toHaveCount(4);
    await page.keyboard.press('ArrowDown');
    await hold('b');
    await expect(taken).toHaveCount(5);
    await hold('Enter');
    await expect(taken).toHaveCount(6);
    expect(sent).toBe(6);
  });
});

test('a ticket behind another tab comes to the front, and its confirmation stays with its order', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(longJourneyMs);
  const { page, pageErrors } = terminal;
  const desk = await startTrading(terminal);
  expect(await authenticator.credentials()).toHaveLength(1);
  const facts = page.getByTestId('order-facts');
  const lowest = desk.board.locator('[data-place^="b"][data-price]').last();
  /** As another panel or window does it, whatever lies over this one. */
  const chooseElsewhere = (symbol: string) =>
    desk
      .issue(symbol)
      .getByRole('gridcell')
      .first()
      .evaluate((cell: HTMLElement) => cell.click());

  await test.step('a click on the board fills the ticket that another tab hid', async () => {
    await desk.quantity.focus();
    await page.keyboard.press('Control+Shift+A');
    await page.keyboard.type(words.workspace.kind.trades);
    await page.keyboard.press('Enter');
    await expect(desk.submit).toHaveCount(0);
    const price = await lowest.locator('[role="rowheader"]').innerText();
    await lowest.locator('[data-side="buy"]').click();
    await expect(desk.price).toHaveValue(price);
  });

  await test.step('an order of the unlocked board is confirmed by the ticket that another tab hid', async () => {
    await desk.dock.getByRole('tab', { name: words.workspace.kind.trades }).first().click();
    await expect(desk.submit).toHaveCount(0);
    await page.getByTestId('board-lock').click();
    await lowest.locator('[data-side="buy"]').click();
    await expect(desk.confirm).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(desk.confirm).toHaveCount(0);
  });

  await test.step('another issue changes nothing in what is being confirmed', async () => {
    await desk.enter({ side: 'buy', kind: 'limit', quantity: 200, price: '2000' });
    await desk.submit.click();
    await expect(facts).toContainText('400,000');
    await chooseElsewhere('1171');
    await expect(desk.tab('ticket')).toContainText('1171');
    await expect(facts).toContainText('1018');
    await expect(facts).toContainText('400,000');
    await desk.confirmAndVerify();
    await expect(desk.order('1018')).toContainText('2,000.0');
  });

  await test.step('the focus stays in the ticket when the issue changes', async () => {
    await desk.quantity.focus();
    await chooseElsewhere('1018');
    await expect(desk.tab('ticket')).toContainText('1018');
    await expect(desk.quantity).toBeFocused();
    await expect(desk.quantity).toHaveValue('100');
  });
  expect(pageErrors).toEqual([]);
});
