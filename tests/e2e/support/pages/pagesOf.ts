import type { Page } from '@playwright/test';
import type { Words } from '../words.ts';
import { AccountPages } from './AccountPages.ts';
import { EmojiForm } from './EmojiForm.ts';
import { FirstSignInPage } from './FirstSignInPage.ts';
import { PasskeysPage } from './PasskeysPage.ts';
import { RegisterPage } from './RegisterPage.ts';
import { Restrictions } from './Restrictions.ts';
import { SignInPage } from './SignInPage.ts';
import { TitleBar } from './TitleBar.ts';

export interface Pages {
  bar: TitleBar;
  signIn: SignInPage;
  firstSignIn: FirstSignInPage;
  register: RegisterPage;
  passkeys: PasskeysPage;
  account: AccountPages;
  emoji: EmojiForm;
  restrictions: Restrictions;
}

/** Every page of a window, in the words of one language. */
export function pagesOf(page: Page, words: Words): Pages {
  return {
    bar: new TitleBar(page, words),
    signIn: new SignInPage(page, words),
    firstSignIn: new FirstSignInPage(page, words),
    register: new RegisterPage(page, words),
    passkeys: new PasskeysPage(page, words),
    account: new AccountPages(page, words),
    emoji: new EmojiForm(page),
    restrictions: new Restrictions(page, words),
  };
}
