import { customers } from '../support/customers.ts';
import { putClockTo } from '../support/demoClock.ts';
import {
  journeyIn,
  registerFromChecks,
  registerFromInvitation,
  signInByCode,
  signInByCodeAgain,
  signOut,
} from '../support/journey.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';

const passkeysMax = 5;
const minuteMs = 60_000;

test.use({ policy: { preset: 'coexist-five', enforcedInDays: 30 } });

test('[D4] [D6] [D7] the old login stays beside the passkey until trading and withdrawals need one', async ({
  terminal,
  authenticator,
  enforcedFromMs,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, register, restrictions, words } = journey;

  await test.step('announced a month before', async () => {
    await signInByCode(journey, customers.taro.customerCode);
    await firstSignIn.later.click();
    await expect(restrictions.soon).toContainText(words.session.soonDays.replace('{{days}}', '30日'));
    await expect(restrictions.soon).toContainText(words.permissions.action.withdraw);
  });

  await test.step('passkeys are found under account, customer data, registered data', async () => {
    await bar.openPasskeys();
    const { navAccount, navCustomer, navRegistered, pathLabel, title } = words.passkeys;
    await expect(page.getByRole('navigation', { name: pathLabel })).toContainText(
      new RegExp([navAccount, navCustomer, navRegistered, title].join('.*')),
    );
    await journey.passkeys.register.click();
  });

  await test.step('after the registration the old login still works', async () => {
    await registerFromChecks(journey);
    expect(await authenticator.credentials()).toHaveLength(1);
    await register.toHome.click();
    await signOut(journey);
    await signInByCodeAgain(journey, customers.taro.customerCode);
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.verify);
  });

  await test.step('from the date on it cannot trade or withdraw; deposits are not listed and go on', async () => {
    await signOut(journey);
    await putClockTo(page, enforcedFromMs + minuteMs);
    await signInByCodeAgain(journey, customers.taro.customerCode);
    await expect(restrictions.enforced).toBeVisible();
    await expect(restrictions.restricted('trade')).toBeVisible();
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.refused);
    await expect(restrictions.cash('deposit')).toContainText(words.permissions.state.allowed);
  });

  await test.step('a passkey session trades', async () => {
    await signOut(journey);
    await journey.signIn.place('platform').click();
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.verify);
    await expect(restrictions.restricted('trade')).toBeHidden();
    await expect(restrictions.enforced).toBeHidden();
  });
});

test('[D9] [D11] [D12] five devices are registered, each told apart, and there is no room for a sixth', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { register, passkeys, words } = journey;
  await signInByCode(journey, customers.taro.customerCode);
  await registerFromInvitation(journey);
  await expect(register.result).toContainText(words.passkeys.second);
  await expect(register.result).toContainText(words.passkeys.secondWhy);
  await expect(register.result).toContainText(words.passkeys.deviceBoundMeans);
  for (let count = 2; count <= passkeysMax; count++) {
    await test.step(`passkey ${count}`, async () => {
      // Another device: this one holds nothing yet.
      await authenticator.forgetAll();
      await register.toList.click();
      await passkeys.register.click();
      await registerFromChecks(journey);
      await expect(passkeys.rows).toHaveCount(count);
    });
  }
  await register.toList.click();
  await expect(passkeys.register).toBeDisabled();
  await expect(
    page.getByText(words.passkeys.limitReached.replace('{{max}}', String(passkeysMax))),
  ).toBeVisible();
});
