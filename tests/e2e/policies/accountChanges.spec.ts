import { customers } from '../support/customers.ts';
import { demoMails } from '../support/demoMails.ts';
import { journeyIn, signInAndRegister, signInByCode, signOut } from '../support/journey.ts';
import { expect, test } from '../support/test.ts';

const { taro } = customers;

test('[L1] [M13] the payout account needs a passkey session, a passkey and a password, and then cools off', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, account, restrictions, words } = journey;
  await signInAndRegister(journey, taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);

  await test.step('a password session is told why not', async () => {
    await bar.openPasskeys();
    await account.open(words.account.payout);
    await expect(restrictions.restricted('changePayout')).toContainText(words.session.strength.twoFactor);
  });

  await test.step('with a passkey: password, verification, changed', async () => {
    await signOut(journey);
    await signIn.place('platform').click();
    await bar.openPasskeys();
    await account.open(words.account.payout);
    await page.getByTestId('payout-begin').click();
    await account.fillPayout({
      bankCode: '9998',
      branchCode: '305',
      number: '5500001',
      holder: 'テガタ タロウ',
    });
    await account.actionPassword.fill(taro.withdrawalPassword);
    await account.formSubmit.click();
    await page.getByTestId('step-up-passkey').click();
    await page.getByTestId('payout-done').waitFor();
  });

  await test.step('no money leaves for a day, and the customer is told', async () => {
    await expect(page.getByTestId('payout-cooling')).toBeVisible();
    await bar.openHome();
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.refused);
    await expect(restrictions.cash('withdraw')).toContainText(words.errors.cooling_off.what);
    const subjects = (await demoMails(page)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('出金先口座変更完了'))).toBe(true);
  });
});

test('[M11] [L9] a password is told its rules while it is typed, and the new one signs in', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, signIn, words } = journey;
  const next = 'Kumo%71_Yama';
  expect(await authenticator.credentials()).toHaveLength(0);
  await signInByCode(journey, taro.customerCode);
  await firstSignIn.later.click();
  await bar.openSecurity();
  await page.getByTestId('password-login').click();

  const rules = page.getByTestId('password-rules').getByRole('listitem');
  const typed = page.getByTestId('password-next');
  await test.step('a sequence is told at once', async () => {
    await page.getByTestId('password-current').fill(taro.password);
    await typed.fill('Abcd-1234-x');
    await expect(rules.filter({ hasText: words.passwords.rule.sequence })).toHaveAttribute(
      'data-met',
      'false',
    );
    await page.getByTestId('password-save').click();
    await expect(page.getByText(words.passwords.nextWrong)).toBeVisible();
  });

  await test.step('another password of the same customer is refused', async () => {
    await typed.fill(taro.tradingPassword);
    await page.getByTestId('password-save').click();
    await firstSignIn.code.sendAndEnterCode();
    await expect(page.getByText(words.errors.new_value_refused.what)).toBeVisible();
  });

  await test.step('a good one is taken, and the old one signs nobody in', async () => {
    await typed.fill(next);
    await expect(rules.and(page.locator('[data-met="false"]'))).toHaveCount(0);
    await page.getByTestId('password-save').click();
    await page.getByTestId('password-done').waitFor();
    await signOut(journey);
    await signIn.openFirstSignIn();
    await firstSignIn.givePassword(taro.customerCode);
    await expect(page.getByText(words.errors.password_refused.what)).toBeVisible();
    await firstSignIn.password.fill(next);
    await firstSignIn.submit.click();
    await firstSignIn.code.sendAndEnterCode();
    await firstSignIn.invitation.waitFor();
  });
});

test('[M6] [M8] the mail address is changed with a code to the new one, and both are told', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, account, words } = journey;
  expect(await authenticator.credentials()).toHaveLength(0);
  await signInByCode(journey, customers.hanako.customerCode);
  await firstSignIn.later.click();
  await bar.openPasskeys();
  await account.open(words.account.contact);
  await page.getByTestId('change-address').click();
  await page.getByTestId('current-address').fill('hanako.tegata@example.jp');
  await page.getByTestId('new-address').fill('hanako.new@example.com');
  await account.actionPassword.fill(customers.hanako.withdrawalPassword);
  await account.formSubmit.click();
  await firstSignIn.code.sendAndEnterCode();
  await page.getByTestId('demo-mail').filter({ hasText: 'hanako.new@example.com' }).first().waitFor();
  await page.getByTestId('demo-use-code').click();
  await firstSignIn.code.submit.click();
  await account.contactDone.waitFor();
  await expect(page.getByRole('main')).toContainText('ha***@example.com');
  const told = (await demoMails(page)).filter(({ subject }) => subject.includes('メールアドレス変更完了'));
  expect(told.map(({ to }) => to).toSorted()).toEqual(['hanako.new@example.com', 'hanako.tegata@example.jp']);
});
