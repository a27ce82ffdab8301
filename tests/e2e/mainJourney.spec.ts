import type { Page } from '@playwright/test';
import { customers } from './support/customers.ts';
import { demoMails } from './support/demoMails.ts';
import { journeyIn, registerFromInvitation, signInByCode, signOut } from './support/journey.ts';
import type { Pages } from './support/pages/pagesOf.ts';
import { expect, test } from './support/test.ts';
import { VirtualAuthenticator } from './support/virtualAuthenticator.ts';
import type { Words } from './support/words.ts';

type Journey = Pages & { words: Words };

async function signInWithOneButton({ bar, signIn, words }: Journey, page: Page): Promise<void> {
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: words.places.signIn.platform }).click();
  await expect(bar.customerMenu).toContainText(customers.taro.displayName);
  await expect(signIn.title).toBeHidden();
}

/** Deleting asks who is there, then says what will be gone. */
async function deleteWithPasskey({ passkeys }: Journey, name: string): Promise<void> {
  await passkeys.startDelete(passkeys.row(name));
  await passkeys.stepUpWithPasskey.click();
  await passkeys.confirmDelete.waitFor();
}

async function mailsHoldNoLink(page: Page): Promise<void> {
  for (const { subject, text } of await demoMails(page)) {
    expect(`${subject}\n${text}`).not.toMatch(/https?:|:\/\/|www\.|<a\b/i);
  }
}

test('a customer comes in by code once, and by passkey from then on', async ({ terminal, authenticator }) => {
  const { page, app, pageErrors } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, register, passkeys, words } = journey;

  await test.step('first sign-in: a click fills the form, the code comes by mail', async () => {
    await journey.signIn.openFirstSignIn();
    await firstSignIn.chooseDemoAccount(customers.taro.customerCode);
    await expect(firstSignIn.customerCode).toHaveValue(customers.taro.customerCode);
    await firstSignIn.submit.click();
    await expect(page.getByRole('radio', { name: 'ta***@example.jp' })).toBeChecked();
    await firstSignIn.code.sendAndEnterCode();
    await expect(firstSignIn.invitation).toBeVisible();
  });

  await test.step('registration: verified by code, confirmed, kept on this PC', async () => {
    await registerFromInvitation(journey);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.passkeys.resultTitle);
    const row = page.getByRole('row').filter({ hasText: words.passkeys.newTag });
    await expect(row).toContainText(words.passkeys.deviceBound);
    await expect(page.getByText(words.passkeys.second)).toBeVisible();
    expect(await authenticator.credentials()).toHaveLength(1);
  });

  await test.step('sign-out, and back in with one button', async () => {
    await register.toHome.click();
    await signOut(journey);
    await signInWithOneButton(journey, page);
  });

  await test.step('rename', async () => {
    await bar.openPasskeys();
    await passkeys.rename(passkeys.rows.first(), '仕事用のパソコン');
    await expect(passkeys.row('仕事用のパソコン')).toBeVisible();
  });

  await test.step('the same device holds no second one; a security key does', async () => {
    await passkeys.register.click();
    await register.startVerification();
    await register.stepUpWithPasskey.click();
    await register.place('platform').click();
    await expect(register.refused).toContainText(words.errors.passkey_already_here.what);
    await page.getByRole('button', { name: words.places.otherWay }).click();
    const key = await VirtualAuthenticator.add(app, page, 'usb');
    await register.place('securityKey').click();
    await register.result.waitFor();
    await key.remove();
    await register.toList.click();
    await expect(passkeys.rows).toHaveCount(2);
  });

  await test.step('delete one', async () => {
    await deleteWithPasskey(journey, words.places.name.securityKey);
    await expect(page.getByTestId('delete-last')).toBeHidden();
    await passkeys.finishDelete();
    await expect(passkeys.rows).toHaveCount(1);
  });

  await test.step('delete the last one, with a warning', async () => {
    await deleteWithPasskey(journey, '仕事用のパソコン');
    await expect(page.getByTestId('delete-last')).toContainText(words.factors.name.mailCode);
    await passkeys.finishDelete();
    await expect(page.getByText(words.passkeys.empty)).toBeVisible();
  });

  await test.step('the mails tell of it all, and none holds a link', async () => {
    await signOut(journey);
    await signInByCode(journey, customers.taro.customerCode);
    // Notices go to every verified address of the customer; one of them is counted.
    const mails = (await demoMails(page)).filter(({ to }) => to === 'taro.tegata@example.jp');
    const about = (what: string) => mails.filter(({ subject }) => subject.includes(what)).length;
    expect(about('パスキー登録完了のお知らせ')).toBe(2);
    expect(about('パスキー削除完了のお知らせ')).toBe(2);
    await mailsHoldNoLink(page);
  });
  // A read that was under way while signing out is refused; Chromium logs every refused request.
  expect(pageErrors.filter((error) => !error.includes('401'))).toEqual([]);
});

test('the demo mailbox shows the mails that a change wrote, beside the code that is asked for', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { firstSignIn, register, words } = journey;
  await signInByCode(journey, customers.hanako.customerCode);
  await registerFromInvitation(journey);
  expect(await authenticator.credentials()).toHaveLength(1);
  await register.toHome.click();
  await signOut(journey);
  await journey.signIn.openFirstSignIn();
  await firstSignIn.chooseDemoAccount(customers.hanako.customerCode);
  await firstSignIn.submit.click();
  await firstSignIn.code.send.click();
  await expect(firstSignIn.code.input).toBeFocused();
  const mailbox = page.getByRole('region', { name: words.codes.mailbox });
  await expect(mailbox).toContainText('パスキー登録完了のお知らせ');
  await expect(mailbox).toContainText(words.codes.mailboxNote);
});
