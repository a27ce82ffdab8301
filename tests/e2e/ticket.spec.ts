import { startTrading } from './support/startTrading.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const words = wordsOf('ja');
const longJourneyMs = 240_000;

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

  await test.step('keys of the ticket reach it behind the tab as well', async () => {
    await desk.dock.getByRole('tab', { name: words.workspace.kind.trades }).last().click();
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
