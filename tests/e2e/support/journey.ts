import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { Language, Terminal } from './launchTerminal.ts';
import { pagesOf, type Pages } from './pages/pagesOf.ts';
import { wordsOf, type Words } from './words.ts';

/** The pages of a running terminal, in the words of the language it speaks. */
export function journeyIn(terminal: Pick<Terminal, 'page'>, language: Language): Pages & { words: Words } {
  const words = wordsOf(language);
  return { ...pagesOf(terminal.page, words), words };
}

/** From the sign-in page to the invitation to register a passkey. */
export async function signInByCode({ signIn, firstSignIn }: Pages, customerCode: string): Promise<void> {
  await signIn.openFirstSignIn();
  await firstSignIn.signIn(customerCode);
}

/** The same for somebody who has a passkey: no invitation, the workspace at once. */
export async function signInByCodeAgain(
  { bar, signIn, firstSignIn }: Pages,
  customerCode: string,
): Promise<void> {
  await signIn.openFirstSignIn();
  await firstSignIn.giveCode(customerCode);
  await bar.customerMenu.waitFor();
}

/** From the invitation to the result of the registration. */
export async function registerFromInvitation(
  { firstSignIn, register }: Pages,
  place: PasskeyPlace = 'platform',
): Promise<void> {
  await firstSignIn.register.click();
  await registerFromChecks({ register }, place);
}

/** From the checks before a registration to its result. */
export async function registerFromChecks(
  { register }: Pick<Pages, 'register'>,
  place: PasskeyPlace = 'platform',
): Promise<void> {
  await register.startVerification();
  await register.verifyByMail(place);
  await register.place(place).click();
  await register.result.waitFor();
}

/** From the sign-in page to the workspace, with a passkey registered on the way. */
export async function signInAndRegister(
  pages: Pages,
  customerCode: string,
  place: PasskeyPlace = 'platform',
): Promise<void> {
  await signInByCode(pages, customerCode);
  await registerFromInvitation(pages, place);
  await pages.register.toHome.click();
}

export async function signOut({ bar, signIn }: Pages): Promise<void> {
  await bar.signOut();
  await signIn.title.waitFor();
}
