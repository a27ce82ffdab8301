import { paths } from '../../../renderer/shared/paths.ts';
import { customers } from '../support/customers.ts';
import { demoMails } from '../support/demoMails.ts';
import { putClockTo } from '../support/demoClock.ts';
import { journeyIn, signInByCode, signInByCodeAgain, signOut } from '../support/journey.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

const minuteMs = 60_000;

test.use({
  policy: { preset: 'coexist-three', enforcedInDays: 20 },
  authenticatorOptions: { synced: true },
});

test('[I1] [I3] [I4] [I6] [I7] [I9] a passkey is made in a browser, and signs in to the terminal', async ({
  terminal,
  authenticator,
  enforcedFromMs,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, firstSignIn, restrictions, words } = journey;

  await test.step('the terminal offers no place of its own to register in, but the browser', async () => {
    await signInByCode(journey, customers.taro.customerCode);
    await firstSignIn.register.click();
    await journey.register.startVerification();
    await journey.register.verifyByMail();
    await expect(page.getByTestId('place-browser')).toBeVisible();
    for (const place of ['platform', 'phone', 'securityKey'] as const) {
      await expect(journey.register.place(place)).toHaveCount(0);
    }
  });

  await test.step('[I5] room for three; orders will ask for the trading password', async () => {
    await bar.openPasskeys();
    const lede = words.passkeys.lede.replace('{{max}}', '3').replace('{{n}}', '0');
    await expect(page.getByText(lede)).toBeVisible();
    await page.goto(new URL(paths.home, page.url()).href);
    await expect(page.getByText(words.workspace.orderPassword.trading)).toBeVisible();
    await signOut(journey);
  });

  await test.step('in a browser: signed in by code, verified again, confirmed, kept', async () => {
    await using browser = await openBrowser(new URL(paths.signIn, page.url()).href);
    const there = journeyIn(browser, 'ja');
    await signInByCode(there, customers.taro.customerCode);
    await there.firstSignIn.register.click();
    await there.register.startVerification();
    await there.register.verifyByMail();
    const confirmation = browser.page.getByRole('main');
    await expect(confirmation).toContainText(words.passkeys.confirmLede);
    await expect(confirmation).toContainText(customers.taro.displayName);
    await there.register.place('platform').click();
    await there.register.result.waitFor();
    await expect(there.passkeys.rows).toHaveCount(1);
    await expect(there.register.result).toContainText(words.passkeys.resultMail);
    await authenticator.receive(await browser.authenticator.credentials());
  });

  await test.step('the mail notice is there', async () => {
    const subjects = (await demoMails(page)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('パスキー登録完了のお知らせ'))).toBe(true);
  });

  await test.step('the synced passkey opens the terminal: one button, the home page, nothing typed', async () => {
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await signIn.place('platform').click();
    await expect(bar.customerMenu).toContainText(customers.taro.displayName);
    await expect(page.getByText(words.workspace.orderPassword.trading)).toBeVisible();
  });

  await test.step('[I8] from the date on a registered passkey is not enough: the session needs one', async () => {
    await signOut(journey);
    await putClockTo(page, enforcedFromMs + minuteMs);
    await signInByCodeAgain(journey, customers.taro.customerCode);
    await expect(restrictions.restricted('trade')).toContainText(words.session.strength.twoFactor);
    await restrictions.showCash();
    for (const menu of ['deposit', 'withdraw'] as const) {
      await expect(restrictions.cash(menu)).toContainText(words.permissions.state.refused);
    }
    await restrictions.enforced.getByTestId('sign-in-again').click();
    await page.getByRole('dialog').getByTestId('place-platform').click();
    await expect(restrictions.enforced).toBeHidden();
    await expect(page.getByText(words.workspace.orderPassword.trading)).toBeVisible();
  });
});
