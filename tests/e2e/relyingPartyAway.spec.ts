import { api } from '../../server/contract/api.ts';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister, signOut } from './support/journey.ts';
import { killRelyingParty } from './support/killRelyingParty.ts';
import { expect, test } from './support/test.ts';
import { watchFor } from './support/watchFor.ts';

test('when the relying party dies the window says so, recovers by itself, and keeps what was typed', async ({
  terminal,
  authenticator,
}) => {
  const { app, page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, signIn, firstSignIn, passkeys, words } = journey;
  const lost = page.getByTestId('connection-lost');

  await test.step('while somebody types customer code and password', async () => {
    await signIn.openFirstSignIn();
    await firstSignIn.customerCode.fill('1001');
    await firstSignIn.password.fill('not finished');
    const told = await watchFor(page, 'connection-lost');
    await killRelyingParty(app);
    expect(await told()).toContain(words.connection.lostNext);
    await expect(lost).toBeHidden();
    await expect(firstSignIn.customerCode).toHaveValue('1001');
    await expect(firstSignIn.password).toHaveValue('not finished');
    await page.getByRole('button', { name: words.common.back }).click();
  });

  await test.step('while somebody is signed in and types a name', async () => {
    await signInAndRegister(journey, customers.taro.customerCode);
    await bar.openPasskeys();
    await passkeys.rows.first().getByTestId('passkey-rename').click();
    const name = page.getByRole('textbox', { name: words.passkeys.newName });
    await name.fill('居間のパソコン');
    const told = await watchFor(page, 'connection-lost');
    await killRelyingParty(app);
    expect(await told()).toContain(words.connection.restarting);
    await expect(lost).toBeHidden();
    await expect(name).toHaveValue('居間のパソコン');
    await page.getByRole('button', { name: words.passkeys.save }).click();
    await expect(passkeys.row('居間のパソコン')).toBeVisible();
    await expect(bar.customerMenu).toContainText(customers.taro.displayName);
  });

  await test.step('between signing and the answer', async () => {
    await signOut(journey);
    await page.route(
      `**${api.signInPasskeyVerify.path}`,
      async (route) => {
        await killRelyingParty(app);
        await route.continue();
      },
      { times: 1 },
    );
    const told = await watchFor(page, 'connection-lost');
    await signIn.place('platform').click();
    await expect(signIn.refused).toContainText(words.errors.offline.what);
    await expect(signIn.refused).toContainText(words.errors.offline.next);
    await told();
    await expect(lost).toBeHidden();
    await signIn.retry.click();
    await expect(bar.customerMenu).toBeVisible();
  });

  await test.step('while the device waits for the customer', async () => {
    await signOut(journey);
    await authenticator.setAnswers(false);
    await signIn.place('platform').click();
    await signIn.waiting.waitFor();
    const told = await watchFor(page, 'connection-lost');
    await killRelyingParty(app);
    await told();
    await expect(lost).toBeHidden();
    await expect(signIn.waiting).toBeVisible();
    await signIn.cancel.click();
    await authenticator.setAnswers(true);
    await signIn.place('platform').click();
    await expect(bar.customerMenu).toBeVisible();
  });
});
