import type { Locator, Page } from '@playwright/test';
import type { PasskeyPlace } from '../../../../server/contract/policyWords.ts';
import type { Words } from '../words.ts';

export class SignInPage {
  readonly title: Locator;
  readonly waiting: Locator;
  readonly refused: Locator;
  readonly cancel: Locator;
  readonly retry: Locator;
  readonly accountPicker: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.title = page.getByRole('heading', { level: 1, name: words.signIn.title, exact: true });
    this.waiting = page.getByTestId('ceremony-waiting');
    this.refused = page.getByTestId('ceremony-refused');
    this.cancel = page.getByTestId('ceremony-cancel');
    this.retry = page.getByTestId('ceremony-retry');
    this.accountPicker = page.getByTestId('account-picker');
  }

  /** The button for a place. */
  place(place: PasskeyPlace): Locator {
    return this.#page.getByTestId(`place-${place}`);
  }

  async openFirstSignIn(): Promise<void> {
    await this.#page.getByRole('link', { name: this.#words.signIn.firstEntry }).click();
  }

  async openHelp(): Promise<void> {
    await this.#page.getByRole('link', { name: this.#words.signIn.helpEntry }).click();
  }
}
