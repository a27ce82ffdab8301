import type { Locator, Page } from '@playwright/test';
import type { Words } from '../words.ts';
import { CodeForm } from './CodeForm.ts';

/** Customer code, password and a mailed code. */
export class FirstSignInPage {
  readonly customerCode: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly code: CodeForm;
  readonly invitation: Locator;
  readonly register: Locator;
  readonly later: Locator;
  readonly #page: Page;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.customerCode = page.getByRole('textbox', { name: words.signIn.customerCode });
    this.password = page.getByLabel(words.signIn.password, { exact: true });
    this.submit = page.getByTestId('credentials-submit');
    this.code = new CodeForm(page);
    this.invitation = page.getByRole('heading', { level: 1, name: words.signIn.inviteTitle, exact: true });
    this.register = page.getByTestId('invite-register');
    this.later = page.getByTestId('invite-later');
  }

  /** A click on a demo account fills both fields. */
  async chooseDemoAccount(customerCode: string): Promise<void> {
    await this.#page
      .getByTestId('demo-accounts')
      .getByRole('button')
      .filter({ hasText: customerCode })
      .click();
  }

  /** The whole way, to the invitation to register a passkey. */
  async signIn(customerCode: string): Promise<void> {
    await this.giveCode(customerCode);
    await this.invitation.waitFor();
  }

  /** Customer code, password and mailed code, to wherever that leads. */
  async giveCode(customerCode: string): Promise<void> {
    await this.givePassword(customerCode);
    await this.code.sendAndEnterCode();
  }

  /** Customer code and password, to whatever is asked for beside them. */
  async givePassword(customerCode: string): Promise<void> {
    await this.chooseDemoAccount(customerCode);
    await this.submit.click();
  }
}
