import type { Page } from '@playwright/test';
import type { Policy } from '../../server/contract/policy.ts';
import type { PasskeyPlace } from '../../server/contract/policyWords.ts';
import type { Language } from '../e2e/support/launchTerminal.ts';
import { pagesOf, type Pages } from '../e2e/support/pages/pagesOf.ts';
import { wordsOf, type Words } from '../e2e/support/words.ts';
import { customerCode } from './customerCode.ts';
import type { Walk } from './walk.ts';

/** In which language, and under which policy. */
export interface Tour {
  language: Language;
  policy: Policy;
}

/** The place that a passkey of the walk is kept in. */
export function placeIn({ passkeys }: Policy): PasskeyPlace {
  return passkeys.createWith.includes('platform') ? 'platform' : 'phone';
}

function byEmoji({ legacy }: Policy): boolean {
  return legacy.secondFactors[0] === 'emoji';
}

/** Whether the password changes with the passkey, which is said before anything is made. */
function isOneWay({ legacy }: Policy): boolean {
  return legacy.afterPasskey !== 'coexist';
}

async function firstSignIn(walk: Walk, pages: Pages, { language, policy }: Tour): Promise<void> {
  const { bar, signIn, firstSignIn: first, emoji } = pages;
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
  if (byEmoji(policy)) {
    await walk.step('emoji in the demo mailbox', () => emoji.sendAndFill());
    await walk.step('signed in for the first time', async () => {
      await emoji.submit.click();
      await first.invitation.waitFor();
    });
    return;
  }
  await walk.step('code in the demo mailbox', async () => {
    await first.code.takeCode(await first.code.sendCode());
  });
  await walk.step('signed in for the first time', async () => {
    await first.code.submit.click();
    await first.invitation.waitFor();
  });
}

/** False where this terminal may register through the browser only, which is the hand-off's part of the tour. */
async function registration(walk: Walk, pages: Pages, { policy }: Tour): Promise<boolean> {
  const { firstSignIn: first, register, emoji } = pages;
  const place = placeIn(policy);
  if (policy.passkeys.createFrom === 'browserOnly') {
    await walk.step('registration goes through the browser', async () => {
      await first.register.click();
      await register.next.waitFor();
    });
    return false;
  }
  if (isOneWay(policy)) {
    await walk.step('what the passkey will change', async () => {
      await first.register.click();
      await register.understood.waitFor();
    });
  }
  await walk.step('registration checks', async () => {
    await (isOneWay(policy) ? register.understood : first.register).click();
    await register.next.waitFor();
  });
  await walk.step('verification before registering', async () => {
    await register.next.click();
    await register.stepUpCode.send.waitFor();
  });
  await walk.step('registration confirmation', async () => {
    await (byEmoji(policy) ? emoji.sendAndPick() : register.stepUpCode.sendAndEnterCode());
    await register.place(place).waitFor();
  });
  await walk.step('passkey registered', async () => {
    await register.place(place).click();
    await register.result.waitFor();
  });
  await walk.step('home', () => register.toHome.click());
  return true;
}

async function passkeySignIn(
  walk: Walk,
  { bar, signIn }: Pages,
  page: Page,
  { policy }: Tour,
): Promise<void> {
  await walk.step('signed out', async () => {
    await bar.signOut();
    await signIn.title.waitFor();
  });
  await walk.step('signed in with the passkey', async () => {
    await signIn.place(placeIn(policy)).click();
    await bar.customerMenu.waitFor();
    await page.getByTestId('dock').waitFor();
  });
}

/** Everything about the account besides its passkeys. */
async function accountArea(walk: Walk, { bar, account }: Pages, words: Words): Promise<void> {
  await walk.step('workspace', () => bar.openHome());
  await walk.step('security settings', () => bar.openSecurity());
  await walk.step('contact data', () => account.open(words.account.contact));
  await walk.step('payout account', () => account.open(words.account.payout));
  await walk.step('history', () => bar.openHistory());
  await walk.step('mails we sent', () => bar.openNotices());
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

/** The main job: first sign-in, registration, sign-out, sign-in with the passkey, the account, rename, delete. */
export async function mainJob(walk: Walk, page: Page, tour: Tour): Promise<void> {
  const words = wordsOf(tour.language);
  const pages = pagesOf(page, words);
  await firstSignIn(walk, pages, tour);
  const registered = await registration(walk, pages, tour);
  if (registered) await passkeySignIn(walk, pages, page, tour);
  await accountArea(walk, pages, words);
  if (registered) await renameAndDelete(walk, pages, tour.language === 'ja' ? '仕事用のパソコン' : 'Work PC');
}
