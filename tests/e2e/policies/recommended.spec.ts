import { customers } from '../support/customers.ts';
import { callFromPage, putClockTo } from '../support/demoClock.ts';
import {
  journeyIn,
  registerFromChecks,
  signInByCode,
  signInByCodeAgain,
  signOut,
} from '../support/journey.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

const minuteMs = 60_000;

test.use({ policy: { preset: 'recommended', enforcedInDays: 9 } });

test('[L1] [I8] [D7] passkeys are announced, become necessary at the moment, and a passkey session goes on', async ({
  terminal,
  authenticator,
  enforcedFromMs,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, firstSignIn, register, passkeys, restrictions, words } = journey;

  await test.step('before the date: days left, and the way to a passkey', async () => {
    await signInByCode(journey, customers.taro.customerCode);
    await firstSignIn.later.click();
    await expect(restrictions.soon).toContainText(words.session.soonDays.replace('{{days}}', '9日'));
    await expect(restrictions.restricted('trade')).toBeHidden();
    await restrictions.soon.getByRole('link', { name: words.passkeys.register }).click();
    await register.next.waitFor();
  });

  await test.step('registration, and in by passkey: nothing more is announced', async () => {
    await registerFromChecks(journey);
    expect(await authenticator.credentials()).toHaveLength(1);
    await register.toHome.click();
    await expect(restrictions.soon).toBeVisible();
    await signOut(journey);
    await signIn.place('platform').click();
    await bar.customerMenu.waitFor();
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.verify);
    await expect(restrictions.soon).toBeHidden();
  });

  await test.step('half an hour before the moment a password session may still trade', async () => {
    await signOut(journey);
    await putClockTo(page, enforcedFromMs - 30 * minuteMs);
    await signInByCodeAgain(journey, customers.taro.customerCode);
    await expect(restrictions.soon).toContainText(words.session.soonDays.replace('{{days}}', '1日'));
    await expect(restrictions.restricted('trade')).toBeHidden();
    expect(await callFromPage(page, 'elevate')).toBe('step_up_required');
  });

  await test.step('at the moment this live session is restricted, with the reason; reading goes on', async () => {
    await putClockTo(page, enforcedFromMs);
    await expect(restrictions.enforced).toContainText(words.session.strength.twoFactor);
    await expect(restrictions.restricted('trade')).toContainText(words.session.strength.twoFactor);
    await restrictions.showCash();
    for (const menu of ['deposit', 'withdraw'] as const) {
      await expect(restrictions.cash(menu)).toContainText(words.permissions.state.refused);
    }
    expect(await callFromPage(page, 'elevate')).toBe('passkey_session_required');
    expect(await callFromPage(page, 'account')).toBeNull();
    await bar.openSecurity();
    await expect(page.getByTestId('session-row')).toHaveCount(1);
    await page.goBack();
  });

  await test.step('the last passkey stays from now on', async () => {
    await bar.openPasskeys();
    await expect(passkeys.rows.first().getByTestId('passkey-delete')).toBeDisabled();
    await expect(page.getByText(words.passkeys.deleteForbidden)).toBeVisible();
    await page.goBack();
  });

  await test.step('signing in again over the page lifts it', async () => {
    await restrictions.restricted('trade').getByTestId('sign-in-again').click();
    await page.getByRole('dialog').getByTestId('place-platform').click();
    await expect(restrictions.restricted('trade')).toBeHidden();
    await expect(restrictions.enforced).toBeHidden();
    expect(await callFromPage(page, 'elevate')).toBe('step_up_required');
  });
});
