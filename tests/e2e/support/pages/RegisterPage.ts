import type { Locator, Page } from '@playwright/test';
import type { PasskeyPlace } from '../../../../server/contract/policyWords.ts';
import type { Words } from '../words.ts';
import { CodeForm } from './CodeForm.ts';

/** Registering a passkey: checks, verification, confirmation, result. */
export class RegisterPage {
  readonly title: Locator;
  /** After what a one-way policy tells first. */
  readonly understood: Locator;
  readonly next: Locator;
  readonly stepUpWithPasskey: Locator;
  readonly stepUpWithCode: Locator;
  readonly stepUpCode: CodeForm;
  readonly waiting: Locator;
  readonly refused: Locator;
  readonly cancel: Locator;
  readonly result: Locator;
  readonly toHome: Locator;
  readonly toList: Locator;
  readonly #page: Page;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.title = page.getByRole('heading', { level: 1, name: words.passkeys.newTitle, exact: true });
    this.understood = page.getByTestId('register-understood');
    this.next = page.getByTestId('register-next');
    this.stepUpWithPasskey = page.getByTestId('step-up-passkey');
    this.stepUpWithCode = page.getByTestId('step-up-mailCode');
    this.stepUpCode = new CodeForm(page);
    this.waiting = page.getByTestId('ceremony-waiting');
    this.refused = page.getByTestId('ceremony-refused');
    this.cancel = page.getByTestId('ceremony-cancel');
    this.result = page.getByTestId('register-result');
    this.toHome = page.getByTestId('register-home');
    this.toList = page.getByTestId('register-list');
  }

  place(place: PasskeyPlace): Locator {
    return this.#page.getByTestId(`place-${place}`);
  }

  /** From the checks to the verification; with a passkey there is a choice of ways, without one only a code. */
  async startVerification(): Promise<void> {
    await this.next.click();
    await this.stepUpCode.send.or(this.stepUpWithCode).first().waitFor();
  }

  /** From there to the choice of a place. */
  async verifyByMail(place: PasskeyPlace = 'platform'): Promise<void> {
    await this.stepUpCode.send.or(this.stepUpWithCode).first().waitFor();
    if (await this.stepUpWithCode.isVisible()) await this.stepUpWithCode.click();
    await this.stepUpCode.sendAndEnterCode();
    await this.place(place).or(this.#page.getByTestId('place-browser')).first().waitFor();
  }
}
