import { paths } from '../../../renderer/shared/paths.ts';
import { customers } from '../support/customers.ts';
import { callFromPage, putClockAhead } from '../support/demoClock.ts';
import { demoMails } from '../support/demoMails.ts';
import { journeyIn, signInByCode, signOut } from '../support/journey.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

const minuteMs = 60_000;
const yearMinutes = 365 * 1_440;
const { taro } = customers;

test.use({ policy: { preset: 'risk-based' } });

test('[M3] [M16] an authenticator app is set up on the page of security settings, and signs in from then on', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, account, restrictions, signIn, register, words } = journey;
  expect(await authenticator.credentials()).toHaveLength(0);

  await test.step('one page for all security settings', async () => {
    await signInByCode(journey, taro.customerCode);
    await firstSignIn.later.click();
    await bar.openSecurity();
    for (const name of [words.secondFactor.title, words.security.moreTitle]) {
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    for (const name of [words.history.title, words.notices.title, words.learn.title]) {
      await expect(page.getByRole('main').getByRole('link', { name }).first()).toBeVisible();
    }
  });

  const app = await test.step('verified by mail, then the key is typed into the app', async () => {
    await account.beginTotp();
    await firstSignIn.code.sendAndEnterCode();
    return account.appWithKey();
  });

  await test.step('digits that the app does not show are refused, those that it shows are taken', async () => {
    const right = app.generate();
    await account.finishTotp(right === '000000' ? '000001' : '000000');
    await expect(page.getByRole('alert')).toContainText(words.errors.factor_wrong.what);
    await account.finishTotp(right);
    await account.totpDone.waitFor();
  });

  await test.step('sign-in: password and app, and the same digits are good once', async () => {
    await signOut(journey);
    await putClockAhead(page, 1);
    const code = app.generate({ timestamp: Date.now() + minuteMs });
    await signIn.openFirstSignIn();
    await firstSignIn.givePassword(taro.customerCode);
    await page.getByTestId('factor-totp').click();
    await account.totpInput.fill(code);
    await account.totpSubmit.click();
    await firstSignIn.invitation.waitFor();
    await firstSignIn.register.click();
    await register.next.click();
    await page.getByTestId('step-up-totp').click();
    await account.totpInput.fill(code);
    await account.totpSubmit.click();
    await expect(page.getByRole('alert')).toContainText(words.errors.factor_wrong.what);
    await page.keyboard.press('Escape');
  });

  await test.step('with a passkey there is no second factor', async () => {
    await register.next.click();
    await register.verifyByMail();
    await register.place('platform').click();
    await register.result.waitFor();
    await register.toHome.click();
    await signOut(journey);
    await signIn.place('platform').click();
    await bar.customerMenu.waitFor();
  });

  await test.step('a year later nothing is enforced, and the password login still asks for the app', async () => {
    await signOut(journey);
    await putClockAhead(page, yearMinutes);
    await signIn.openFirstSignIn();
    await firstSignIn.givePassword(taro.customerCode);
    await page.getByTestId('factor-totp').click();
    await account.totpInput.fill(app.generate({ timestamp: Date.now() + yearMinutes * minuteMs }));
    await account.totpSubmit.click();
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.verify);
    await expect(restrictions.restricted('trade')).toBeHidden();
  });
});

test('[M6] [M7] [M8] [M13] contact data asks for the withdrawal password, and the payout account is not changed here', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, account, words } = journey;
  expect(await authenticator.credentials()).toHaveLength(0);
  await signInByCode(journey, taro.customerCode);
  await firstSignIn.later.click();

  await test.step('what is registered is masked', async () => {
    await bar.openPasskeys();
    await account.open(words.account.contact);
    await expect(page.getByRole('main')).not.toContainText(taro.phone);
    await expect(page.getByRole('main')).toContainText('*');
  });

  await test.step('without the current value or the withdrawal password nothing is asked of the server', async () => {
    await account.changePhone();
    await account.newPhone.fill('080-0000-0011');
    await account.formSubmit.click();
    await expect(page.getByText(words.account.currentMissing)).toBeVisible();
    await expect(page.getByText(words.account.passwordMissing)).toBeVisible();
  });

  await test.step('a wrong current value is refused', async () => {
    await account.currentPhone.fill('09099999999');
    await account.actionPassword.fill(taro.withdrawalPassword);
    await account.formSubmit.click();
    await firstSignIn.code.sendAndEnterCode();
    await expect(page.getByRole('alert')).toContainText(words.errors.current_value_wrong.what);
  });

  await test.step('typed in full it is changed, and both addresses are told', async () => {
    await account.currentPhone.fill(taro.phone);
    await account.formSubmit.click();
    await account.contactDone.waitFor();
    const told = (await demoMails(page)).filter(({ subject }) => subject.includes('電話番号変更完了'));
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      taro.addresses.map(({ address }) => address).toSorted(),
    );
  });

  await test.step('the payout account: by the help desk only', async () => {
    await account.open(words.account.payout);
    await expect(account.payoutOffline).toContainText(words.account.offlineText);
    await expect(account.payoutOffline).toContainText('0120-000-000');
    const { withdrawalPassword } = taro;
    expect(await callFromPage(page, 'payoutChange', { payout: taro.payout ?? {}, withdrawalPassword })).toBe(
      'not_online',
    );
  });

  await test.step('[M5] [R1] every mail is listed, sign-ins too, and the page says that links are never ours', async () => {
    await page.goto(new URL(paths.notices, page.url()).href);
    await expect(page.getByText(words.notices.noLinks)).toBeVisible();
    const rows = page.getByRole('row');
    await expect(rows.filter({ hasText: '電話番号' })).not.toHaveCount(0);
    await expect(rows.filter({ hasText: 'ログイン' })).not.toHaveCount(0);
  });
});
