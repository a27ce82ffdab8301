import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signOut } from './support/journey.ts';
import { pressOn, tabTo } from './support/keyboard.ts';
import { Desk } from './support/pages/Desk.ts';
import { expect, test } from './support/test.ts';

const symbol = '1018';
const wholeDayMs = 120_000;

test('a trading day goes without a mouse: sign in, choose, order, amend, cancel, fill, withdraw', async ({
  terminal,
  authenticator,
}) => {
  test.setTimeout(wholeDayMs);
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { signIn, words } = journey;
  const desk = new Desk(page, words);
  const order = () => desk.order(symbol);
  /** Enter on whatever the dialog put the focus on, or on what Tab reaches from there. */
  const verify = async () => {
    await desk.stepUp.waitFor();
    await pressOn(page, desk.stepUp);
    await expect(desk.stepUp).toBeHidden();
  };
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  await signOut(journey);

  await test.step('one key signs in, and the market is there', async () => {
    await pressOn(page, signIn.place('platform'));
    await desk.live();
  });

  await test.step('an issue is found by its reading', async () => {
    await page.keyboard.press('Control+K');
    await expect(page.getByTestId('palette').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('ほくと');
    await expect(page.getByTestId('palette').getByRole('option').first()).toContainText('1023');
    await page.keyboard.press('Enter');
    await expect(desk.tab('ticket')).toContainText('1023');
    await page.keyboard.press('Control+K');
    await page.keyboard.type(symbol);
    await expect(page.getByTestId('palette').getByRole('option').first()).toContainText(symbol);
    await page.keyboard.press('Enter');
    await expect(desk.tab('ticket')).toContainText(symbol);
  });

  await test.step('a limit order far from the market is typed, confirmed and verified', async () => {
    await page.keyboard.press('b');
    await expect(desk.quantity).toBeFocused();
    await page.keyboard.type('300');
    await tabTo(page, desk.price);
    await page.keyboard.type('2300');
    await page.keyboard.press('Control+Enter');
    await tabTo(page, desk.confirm);
    await page.keyboard.press('Enter');
    await verify();
    await expect(desk.confirm).toBeHidden();
    await expect(order()).toContainText(words.orders.state.working);
  });

  await test.step('Enter on its row amends it', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await expect(desk.orders.getByRole('grid')).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByTestId('amend-price'));
    await page.keyboard.type('2310');
    await page.keyboard.press('Enter');
    await verify();
    await expect(order()).toContainText('2,310');
  });

  await test.step('Delete cancels it', async () => {
    await expect(page.getByTestId('amend-price')).toBeHidden();
    await page.keyboard.press('o');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect(order()).toContainText(words.orders.state.cancelled);
  });

  await test.step('a market order is filled', async () => {
    await page.keyboard.press('b');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(desk.ticket.locator('input[value="market"]')).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await tabTo(page, desk.confirm);
    await page.keyboard.press('Enter');
    await verify();
    // The stream can bring the fill before the answer closes the dialog; keys go to the dialog until then.
    await expect(desk.confirm).toBeHidden();
    await expect(order()).toContainText(words.orders.state.filled);
  });

  await test.step('money is withdrawn by the palette, amount and account signed', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words.commands.name.cash.withdraw);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('cash-amount')).toBeFocused();
    await page.keyboard.type('50000');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('withdraw-facts')).toContainText('50,000');
    await verify();
    await expect(page.getByTestId('withdraw-accepted')).toBeVisible();
    await expect(page.getByTestId('receipt-facts')).toContainText('50,000');
    await pressOn(page, page.getByTestId('withdraw-close'));
  });
});
