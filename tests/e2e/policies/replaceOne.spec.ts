import type { Page } from '@playwright/test';
import { customers } from '../support/customers.ts';
import { putClockAhead } from '../support/demoClock.ts';
import { HelpDesk } from '../support/helpDesk.ts';
import { journeyIn, signOut } from '../support/journey.ts';
import type { Pages } from '../support/pages/pagesOf.ts';
import { policyTest as test } from '../support/policyTest.ts';
import { expect } from '../support/test.ts';
import type { Words } from '../support/words.ts';

const { taro } = customers;
type Journey = Pages & { words: Words };

test.use({ policy: { preset: 'replace-one' }, authenticatorKind: 'hybrid' });

async function openPasswordEntry({ signIn, firstSignIn }: Journey): Promise<void> {
  await signIn.openFirstSignIn();
  await firstSignIn.givePassword(taro.customerCode);
}

async function signInByEmoji(journey: Journey): Promise<void> {
  await openPasswordEntry(journey);
  await journey.emoji.sendAndPick();
  await journey.firstSignIn.invitation.waitFor();
}

/** From the invitation to the result. */
async function registerPhone({ firstSignIn, register, emoji }: Journey): Promise<void> {
  await firstSignIn.register.click();
  await register.understood.click();
  await register.next.click();
  await emoji.sendAndPick();
  await register.place('phone').click();
  await register.result.waitFor();
}

async function deletePasskey({ bar, passkeys }: Journey, verify: () => Promise<void>): Promise<void> {
  await bar.openPasskeys();
  await passkeys.startDelete(passkeys.rows.first());
  await verify();
  await passkeys.finishDelete();
}

test('[R2] [R3] [R4] [R5] [R6] one passkey, made with a phone, takes the place of the password until it is deleted', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, register, passkeys, emoji, words } = journey;

  await test.step('the old login asks for emoji that a mail shows in order', async () => {
    await signInByEmoji(journey);
  });

  await test.step('[R8] [R9] everything that will change is said before anything is made', async () => {
    await firstSignIn.register.click();
    const told = page.getByTestId('register-explain');
    const { phoneOnly, one, passkeyToo, deleteBringsBack, newPhone, lost } = words.passkeys.consequence;
    for (const { text } of [phoneOnly, one, passkeyToo, deleteBringsBack, newPhone]) {
      await expect(told).toContainText(text);
    }
    await expect(told).toContainText(lost.text.replace('{{minutes}}', '30'));
    expect(await authenticator.credentials()).toHaveLength(0);
  });

  await test.step('only the phone is offered', async () => {
    await register.understood.click();
    await register.next.click();
    await emoji.sendAndPick();
    await register.place('phone').waitFor();
    await expect(register.place('platform')).toBeHidden();
    await expect(register.place('securityKey')).toBeHidden();
    await register.place('phone').click();
    await register.result.waitFor();
    expect(await authenticator.credentials()).toHaveLength(1);
  });

  await test.step('there is no second one', async () => {
    await register.toList.click();
    await expect(passkeys.register).toBeDisabled();
    await expect(page.getByText(words.passkeys.limitReachedOne)).toBeVisible();
  });

  await test.step('customer code and password ask for the passkey as well', async () => {
    await signOut(journey);
    await openPasswordEntry(journey);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.signIn.tooTitle);
    await expect(emoji.send).toBeHidden();
    await page.getByTestId('passkey-too').click();
    await expect(bar.customerMenu).toContainText(taro.displayName);
  });

  await test.step('deleting it says what follows, and brings customer code and password back', async () => {
    await bar.openPasskeys();
    await passkeys.startDelete(passkeys.rows.first());
    await passkeys.stepUpWithPasskey.click();
    await expect(page.getByTestId('delete-last')).toContainText(words.factors.name.emoji);
    await passkeys.finishDelete();
    await signOut(journey);
    await signInByEmoji(journey);
  });
});

test('[R7] the help desk opens the old login for thirty minutes to a customer whose phone is lost', async ({
  terminal,
  authenticator,
}) => {
  const { page } = terminal;
  const journey = journeyIn(terminal, 'ja');
  const { bar, firstSignIn, register, restrictions, emoji, passkeys, words } = journey;
  const helpDesk = new HelpDesk(terminal);
  await signInByEmoji(journey);
  await registerPhone(journey);
  await register.toHome.click();
  await signOut(journey);
  await authenticator.forgetAll();

  await test.step('without the phone the password entry leads to the help desk', async () => {
    await openPasswordEntry(journey);
    await expect(page.getByText(words.signIn.tooLost.replace('{{minutes}}', '30'))).toBeVisible();
    await expect(page.getByText('0120-000-000').first()).toBeVisible();
  });

  await test.step('a window that nobody used is closed after thirty minutes', async () => {
    await helpDesk.openRecovery(taro);
    await putClockAhead(page, 31);
    await backToSignIn(page, words);
    await openPasswordEntry(journey);
    await expect(page.getByTestId('passkey-too')).toBeVisible();
  });

  await test.step('in the next one customer code and password sign in; money stays where it is', async () => {
    await helpDesk.openRecovery(taro);
    await backToSignIn(page, words);
    await openPasswordEntry(journey);
    await expect(restrictions.recovery).toContainText(words.session.recovery);
    await expect(restrictions.recovery.getByRole('timer')).toContainText(/^(30:00|29:\d\d)$/);
    await page.goto(new URL('/', page.url()).href);
    await restrictions.showCash();
    await expect(restrictions.cash('withdraw')).toContainText(words.permissions.state.refused);
    await expect(restrictions.restricted('trade')).toContainText(words.errors.off_in_recovery.what);
  });

  await test.step('the customer sees what the help desk did', async () => {
    await bar.openHistory();
    await expect(page.getByRole('row').filter({ hasText: words.history.helpDesk }).first()).toBeVisible();
  });

  await test.step('the passkey of the lost phone is deleted, and the emoji are back', async () => {
    await deletePasskey(journey, async () => {
      await passkeys.stepUpWithEmoji.click();
      await emoji.sendAndPick();
      await passkeys.confirmDelete.waitFor();
    });
    await signOut(journey);
    await signInByEmoji(journey);
    await expect(firstSignIn.register).toBeVisible();
  });
});

async function backToSignIn(page: Page, words: Words): Promise<void> {
  await page.goto(new URL('/sign-in', page.url()).href);
  await page.getByRole('heading', { level: 1, name: words.signIn.title, exact: true }).waitFor();
}
