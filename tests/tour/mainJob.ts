import type { Page } from '@playwright/test';
import type { Language } from '../e2e/support/launchTerminal.ts';
import { pagesOf, type Pages } from '../e2e/support/pages/pagesOf.ts';
import { wordsOf } from '../e2e/support/words.ts';
import { customerCode } from './customerCode.ts';
import type { Walk } from './walk.ts';

async function firstSignIn(walk: Walk, pages: Pages, language: Language): Promise<void> {
  const { bar, signIn, firstSignIn: first } = pages;
  await walk.step('sign-in page', async () => {
    await signIn.title.waitFor();
    await bar.setTheme('dark');
  });
  await walk.step('customer code and password', async () => {
    await signIn.openFirstSignIn();
    await first.chooseDemoAccount(customerCode(language));
  });
  await walk.step('choice of mail address', async () => {
    await first.submit.click();
    await first.code.send.waitFor();
  });
  await walk.step('code in the demo mailbox', async () => {
    await first.code.takeCode(await first.code.sendCode());
  });
  await walk.step('signed in for the first time', async () => {
    await first.code.submit.click();
    await first.invitation.waitFor();
  });
}

async function registration(walk: Walk, { firstSignIn: first, register }: Pages): Promise<void> {
  await walk.step('registration checks', async () => {
    await first.register.click();
    await register.next.waitFor();
  });
  await walk.step('verification before registering', () => register.startVerification());
  await walk.step('registration confirmation', () => register.verifyByMail());
  await walk.step('passkey registered', async () => {
    await register.place('platform').click();
    await register.result.waitFor();
  });
  await walk.step('home', () => register.toHome.click());
}

async function passkeySignIn(walk: Walk, { bar, signIn }: Pages): Promise<void> {
  await walk.step('signed out', async () => {
    await bar.signOut();
    await signIn.title.waitFor();
  });
  await walk.step('signed in with the passkey', async () => {
    await signIn.place('platform').click();
    await bar.customerMenu.waitFor();
  });
  await walk.step('security settings', () => bar.openSecurity());
}

async function renameAndDelete(walk: Walk, { bar, passkeys }: Pages, newName: string): Promise<void> {
  await walk.step('list of passkeys', async () => {
    await bar.openPasskeys();
    await passkeys.rows.first().waitFor();
  });
  await walk.step('passkey renamed', () => passkeys.rename(passkeys.rows.first(), newName));
  await walk.step('verification before deleting', () => passkeys.startDelete(passkeys.row(newName)));
  await walk.step('what will be deleted', async () => {
    if (await passkeys.stepUpDialog.isVisible()) await passkeys.stepUpWithPasskey.click();
    await passkeys.confirmDelete.waitFor();
  });
  await walk.step('passkey deleted', () => passkeys.finishDelete());
}

/** The main job: first sign-in, registration, sign-out, sign-in with the passkey, rename, delete. */
export async function mainJob(walk: Walk, page: Page, language: Language): Promise<void> {
  const pages = pagesOf(page, wordsOf(language));
  await firstSignIn(walk, pages, language);
  await registration(walk, pages);
  await passkeySignIn(walk, pages);
  await renameAndDelete(walk, pages, language === 'ja' ? '仕事用のパソコン' : 'Work PC');
}
