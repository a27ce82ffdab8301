import { TOTP } from 'otpauth';
import type { Locator, Page } from '@playwright/test';
import type { Words } from '../words.ts';

/** Contact data, payout account and the authenticator app. */
export class AccountPages {
  readonly totpInput: Locator;
  readonly totpSubmit: Locator;
  readonly totpDone: Locator;
  readonly payoutOffline: Locator;
  readonly contactDone: Locator;
  readonly currentPhone: Locator;
  readonly newPhone: Locator;
  readonly actionPassword: Locator;
  readonly formSubmit: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.totpInput = page.getByTestId('totp-input');
    this.totpSubmit = page.getByTestId('totp-submit');
    this.totpDone = page.getByTestId('totp-done');
    this.payoutOffline = page.getByTestId('payout-offline');
    this.contactDone = page.getByTestId('contact-done');
    this.currentPhone = page.getByTestId('current-phone');
    this.newPhone = page.getByTestId('new-phone');
    this.actionPassword = page.getByTestId('action-password');
    this.formSubmit = page.getByTestId('form-submit');
  }

  /** A page of the account area, by its name in the menu at the side. */
  async open(name: string): Promise<void> {
    const menu = this.#page.getByRole('navigation', { name: this.#words.passkeys.navLabel });
    await menu.getByRole('link', { name, exact: true }).click();
    await this.#page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** What an authenticator app would show, had the customer typed the setup key into it. */
  async appWithKey(): Promise<TOTP> {
    const key = await this.#page.getByTestId('totp-key').innerText();
    return new TOTP({ secret: key.replaceAll(' ', '') });
  }

  async finishTotp(code: string): Promise<void> {
    await this.#page.getByTestId('totp-code').fill(code);
    await this.#page.getByTestId('totp-confirm').click();
  }

  async beginTotp(): Promise<void> {
    await this.#page.getByTestId('totp-set-up').click();
    await this.#page.getByTestId('totp-begin').click();
  }

  async fillPayout(payout: Record<'bankCode' | 'branchCode' | 'number' | 'holder', string>): Promise<void> {
    for (const [field, value] of Object.entries(payout)) {
      await this.#page.getByTestId(`payout-${field}`).fill(value);
    }
  }

  async changePhone(): Promise<void> {
    await this.#page.getByTestId('change-phone').click();
  }
}
