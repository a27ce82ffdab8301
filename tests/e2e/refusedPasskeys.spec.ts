import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signInByCode, signOut } from './support/journey.ts';
import { expect, test } from './support/test.ts';

test('whoever is not recognised reads why, and can try again', async ({ terminal, authenticator }) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  await signOut(journey);

  await authenticator.setUserVerified(false);
  await signIn.place('platform').click();
  await expect(signIn.refused).toContainText(words.errors.passkey_not_allowed.what);
  await expect(signIn.refused).toContainText(words.errors.passkey_not_allowed.next);
  await expect(page.getByRole('button', { name: words.common.retry })).toBeFocused();

  await page.getByRole('button', { name: words.places.otherWay }).click();
  await expect(signIn.place('securityKey')).toBeVisible();
  await signIn.place('platform').click();
  await expect(signIn.refused).toBeVisible();

  await authenticator.setUserVerified(true);
  await signIn.retry.click();
  await expect(bar.customerMenu).toBeVisible();
});

test('a registration that is not verified registers nothing, and goes on where it was', async ({
  terminal,
  authenticator,
}) => {
  const journey = journeyIn(terminal, 'ja');
  const { firstSignIn, register, words } = journey;
  await signInByCode(journey, customers.taro.customerCode);
  await firstSignIn.register.click();
  await register.startVerification();
  await register.verifyByMail();

  await authenticator.setUserVerified(false);
  await register.place('platform').click();
  await expect(register.refused).toContainText(words.errors.passkey_not_allowed.what);
  expect(await authenticator.credentials()).toEqual([]);

  await authenticator.setUserVerified(true);
  await terminal.page.getByRole('button', { name: words.common.retry }).click();
  await expect(register.result).toBeVisible();
});

const faults = [
  { what: 'a wrong signature', fault: { isBogusSignature: true } },
  { what: 'a signature without verification', fault: { isBadUV: true } },
  { what: 'a signature without a touch', fault: { isBadUP: true } },
] as const;

test('every wrong signature gets the same refusal, a warning and a way on', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  await signOut(journey);

  const told: string[] = [];
  for (const { what, fault } of faults) {
    await test.step(what, async () => {
      await authenticator.misbehave({ isBogusSignature: false, isBadUV: false, isBadUP: false, ...fault });
      await signIn.place('platform').click();
      await expect(signIn.refused).toBeVisible();
      told.push(await signIn.refused.innerText());
      // Rule M2: the warning against fake sites stands beside the refusal.
      await expect(page.getByText(words.signIn.fakeSite)).toBeVisible();
      await page.getByRole('button', { name: words.places.otherWay }).click();
    });
  }
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toContain(words.errors.passkey_refused.what);
  expect(told[0]).toContain(words.errors.passkey_refused.next);

  await authenticator.misbehave({ isBogusSignature: false, isBadUV: false, isBadUP: false });
  await signIn.place('platform').click();
  await expect(bar.customerMenu).toBeVisible();
});

test('a passkey that was deleted on the device leaves the customer with words and the other ways', async ({
  terminal,
  authenticator,
}) => {
  const journey = journeyIn(terminal, 'ja');
  const { signIn, words } = journey;
  await signInAndRegister(journey, customers.taro.customerCode);
  await signOut(journey);
  await authenticator.forgetAll();
  await signIn.place('platform').click();
  await expect(signIn.refused).toContainText(words.errors.passkey_not_allowed.next);
  await expect(terminal.page.getByRole('link', { name: words.signIn.helpEntry })).toBeVisible();
});
