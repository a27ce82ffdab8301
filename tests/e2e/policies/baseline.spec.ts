import { customers } from '../support/customers.ts';
import { putClockAhead } from '../support/demoClock.ts';
import {
  journeyIn,
  registerFromInvitation,
  signInByCode,
  signInByCodeAgain,
  signOut,
} from '../support/journey.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

const threeYearsMinutes = 3 * 365 * 1_440;

test.use({ policy: { preset: 'baseline' } });

test('[G1] [G10] a passkey entry stands beside the old login, told in three steps, and nothing is ever enforced', async ({
  terminal,
  authenticator,
}) => {
  const { page, pageErrors } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, firstSignIn, register, restrictions, words } = journey;

  await test.step('first sign-in by code; three steps are told: set up, sign in, trade', async () => {
    await signInByCode(journey, customers.hanako.customerCode);
    const steps = page.getByRole('main').getByRole('listitem');
    await expect(steps).toContainText([words.workspace.step1, words.workspace.step2, words.workspace.step3]);
    await expect(firstSignIn.register).toBeVisible();
  });

  await test.step('registration', async () => {
    await registerFromInvitation(journey);
    expect(await authenticator.credentials()).toHaveLength(1);
    await register.toHome.click();
  });

  await test.step('one button signs in: nothing is typed', async () => {
    await signOut(journey);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await signIn.place('platform').click();
    await expect(bar.customerMenu).toContainText(customers.hanako.displayName);
  });

  await test.step('years later the old login still does everything', async () => {
    await signOut(journey);
    await putClockAhead(page, threeYearsMinutes);
    await signInByCodeAgain(journey, customers.hanako.customerCode);
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.verify);
    await expect(restrictions.cash('deposit')).toContainText(words.permissions.state.allowed);
    for (const told of [restrictions.soon, restrictions.enforced, restrictions.restricted('trade')]) {
      await expect(told).toBeHidden();
    }
  });
  expect(pageErrors).toEqual([]);
});
