import type { Locator, Page } from '@playwright/test';
import type { Words } from '../words.ts';
import { CodeForm } from './CodeForm.ts';

/** The list of passkeys, with renaming and deleting. */
export class PasskeysPage {
  readonly title: Locator;
  readonly rows: Locator;
  readonly register: Locator;
  readonly stepUpDialog: Locator;
  readonly stepUpWithPasskey: Locator;
  readonly stepUpWithCode: Locator;
  readonly stepUpWithEmoji: Locator;
  readonly stepUpCode: CodeForm;
  readonly confirmDelete: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.title = page.getByRole('heading', { level: 1, name: words.passkeys.title, exact: true });
    this.rows = page.getByTestId('passkey-row');
    this.register = page.getByTestId('passkey-register');
    this.stepUpDialog = page.getByRole('dialog', { name: words.stepUp.title });
    this.stepUpWithPasskey = page.getByTestId('step-up-passkey');
    this.stepUpWithCode = page.getByTestId('step-up-mailCode');
    this.stepUpWithEmoji = page.getByTestId('step-up-emoji');
    this.stepUpCode = new CodeForm(page);
    this.confirmDelete = page.getByTestId('passkey-delete-confirm');
  }

  /** The row of a passkey by its name. */
  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async rename(row: Locator, newName: string): Promise<void> {
    const { newName: label, save, renamed } = this.#words.passkeys;
    await row.getByTestId('passkey-rename').click();
    await row.getByRole('textbox', { name: label }).fill(newName);
    await row.getByRole('button', { name: save }).click();
    await this.#page.getByText(renamed).waitFor();
  }

  /** Opens the verification for deleting; the confirmation follows it. */
  async startDelete(row: Locator): Promise<void> {
    await row.getByTestId('passkey-delete').click();
    await this.stepUpDialog.or(this.confirmDelete).first().waitFor();
  }

  async finishDelete(): Promise<void> {
    await this.confirmDelete.click();
    await this.#page.getByText(this.#words.passkeys.deleted).waitFor();
  }
}
