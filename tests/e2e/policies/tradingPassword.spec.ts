import { customers } from '../support/customers.ts';
import { journeyIn, signInByCode } from '../support/journey.ts';
import { Desk } from '../support/pages/Desk.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

test.use({ policy: { preset: 'coexist-three', enforcedInDays: 20 } });

test('[I7] an order is placed with the trading password, and with no other', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { words } = journey;
  const { taro } = customers;
  await signInByCode(journey, taro.customerCode);
  await journey.firstSignIn.later.click();
  expect(await authenticator.credentials()).toHaveLength(0);
  const desk = new Desk(page, words);
  await desk.live();
  await desk.show('orders');
  const password = page.getByTestId('action-password');

  await test.step('nothing is sent without it, nor with a wrong one', async () => {
    await desk.enter({ side: 'buy', quantity: 100, price: '2000' });
    await desk.submit.click();
    await expect(page.getByTestId('confirm-elevate')).toHaveCount(0);
    await desk.confirm.click();
    await expect(page.getByText(words.account.passwordMissing)).toBeVisible();
    await password.fill('Wrong#12345');
    await desk.confirm.click();
    await expect(page.getByTestId('refusal-action_password_wrong')).toBeVisible();
    await expect(desk.order('1018')).toContainText(words.orders.state.refused);
  });

  await test.step('with the right one the same order is placed, once', async () => {
    await password.fill(taro.tradingPassword);
    await desk.confirm.click();
    await expect(desk.confirm).toHaveCount(0);
    await expect(desk.orders.getByRole('row').filter({ hasText: '2,000.0' })).toHaveCount(1);
    await expect(desk.order('1018')).toContainText(words.orders.state.working);
    await expect(page.getByTestId('ticket-skip')).toHaveCount(0);
  });
});
