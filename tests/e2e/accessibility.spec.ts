import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { customers } from './support/customers.ts';
import { journeyIn, signInAndRegister } from './support/journey.ts';
import { launchTerminal } from './support/launchTerminal.ts';
import { lookingAt, looksRight, shrink } from './support/looks.ts';
import { signInElsewhere } from './support/signInElsewhere.ts';
import { temporaryUserData } from './support/temporaryUserData.ts';
import { expect, test } from './support/test.ts';

const manyLooksMs = 180_000;

test.describe.configure({ timeout: manyLooksMs });

test('the pages before sign-in are right in both languages and themes', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const { signIn, firstSignIn, words } = journeyIn(terminal, 'ja');
  const look = lookingAt(terminal);
  await shrink(terminal);
  await look('sign-in', () => signIn.title.waitFor());
  await look('refused', async () => {
    await authenticator.setUserVerified(false);
    await signIn.place('platform').click();
    await signIn.refused.waitFor();
  });
  await look('waiting', async () => {
    await authenticator.setAnswers(false);
    await signIn.retry.click();
    await signIn.waiting.waitFor();
  });
  await signIn.cancel.click();
  await signIn.openHelp();
  await page.getByRole('link', { name: words.trouble.leave }).click();
  await look('customer code', () => signIn.openFirstSignIn());
  await look('nothing filled in', () => firstSignIn.submit.click());
  await look('wrong password', async () => {
    await firstSignIn.customerCode.fill(customers.taro.customerCode);
    await firstSignIn.password.fill('wrong');
    await firstSignIn.submit.click();
    await page.getByText(words.errors.password_refused.what).waitFor();
  });
  await look('addresses', async () => {
    await firstSignIn.chooseDemoAccount(customers.taro.customerCode);
    await firstSignIn.submit.click();
    await firstSignIn.code.send.waitFor();
  });
  await look('code and demo mailbox', () => firstSignIn.code.sendCode());
  await look('wrong code', async () => {
    await firstSignIn.code.input.fill('000000');
    await firstSignIn.code.submit.click();
    await page.getByRole('alert').waitFor();
  });
});

test('the way to a passkey is right in both languages and themes', async ({ terminal, authenticator }) => {
  const { page } = terminal;
  const { signIn, firstSignIn, register, words } = journeyIn(terminal, 'ja');
  const look = lookingAt(terminal);
  await shrink(terminal);
  await signIn.openFirstSignIn();
  await look('invitation', () => firstSignIn.signIn(customers.taro.customerCode));
  await firstSignIn.later.click();
  // Whatever leads there now: the announcement of enforcement, or the invitation while nothing is announced.
  const toRegistration = page.getByRole('link', { name: words.passkeys.register }).first();
  await look('workspace without passkey', () => toRegistration.waitFor());
  await toRegistration.click();
  await look('registration, checks', () => register.next.waitFor());
  await look('registration, verification', () => register.startVerification());
  await look('registration, code', () => register.stepUpCode.sendCode());
  await look('registration, confirmation', async () => {
    await page.getByTestId('demo-use-code').click();
    await register.stepUpCode.submit.click();
    await register.place('platform').waitFor();
  });
  await look('registration, result', async () => {
    await register.place('platform').click();
    await register.result.waitFor();
  });
  expect(await authenticator.credentials()).toHaveLength(1);
  await look('workspace', async () => {
    await register.toHome.click();
    await page.getByTestId('dock').waitFor();
    await page.getByTestId('panel-chart').waitFor();
  });
});

test('the account area and its dialogs are right in both languages and themes', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, passkeys, words } = journey;
  const look = lookingAt(terminal);
  await shrink(terminal);
  await signInAndRegister(journey, customers.taro.customerCode);
  expect(await authenticator.credentials()).toHaveLength(1);
  await look('customer menu', () => bar.customerMenu.click());
  await page.keyboard.press('Escape');
  const other = await signInElsewhere(new URL(page.url()).origin, customers.taro);
  await look('security settings', async () => {
    await bar.openSecurity();
    await expect(page.getByTestId('session-row')).toHaveCount(2);
  });
  await look('passkeys', async () => {
    await bar.openPasskeys();
    await passkeys.rows.first().waitFor();
  });
  await look('verification before deleting', () => passkeys.startDelete(passkeys.rows.first()));
  await look('what will be deleted', async () => {
    await passkeys.stepUpWithPasskey.click();
    await passkeys.confirmDelete.waitFor();
  });
  await page.keyboard.press('Escape');
  await look('rename', () => passkeys.rows.first().getByTestId('passkey-rename').click());
  await look('session ended', async () => {
    const { sessions } = await other.get('sessions');
    for (const { id, current } of sessions) if (!current) await other.get('sessionRevoke', {}, id);
    // The stream of market data ends with the session, so the page hears of it without asking.
    await page.getByRole('dialog', { name: words.session.endedTitle }).waitFor();
  });
});

test('a page of the shell itself is right in both languages and themes', async () => {
  await using folder = await temporaryUserData();
  const file = path.join(folder.path, 'relying-party', 'tegata.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'not what was written');
  const terminal = await launchTerminal({ userData: folder.path });
  try {
    await terminal.page.getByRole('alert').waitFor();
    await shrink(terminal);
    await looksRight(terminal, 'start stopped');
  } finally {
    await terminal.close();
  }
});
