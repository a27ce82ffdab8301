import type { Locator, Page } from '@playwright/test';
import type { PasskeyPlace } from '../../../../server/contract/policyWords.ts';

/** The page in the system browser. */
export class HandOffPage {
  readonly page: Page;
  readonly root: Locator;
  readonly choices: Locator;
  readonly deny: Locator;
  readonly passkey: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByTestId('hand-off-page');
    this.choices = page.getByTestId('hand-off-choice');
    this.deny = page.getByTestId('hand-off-deny');
    this.passkey = page.getByTestId('hand-off-passkey');
  }

  async choose(number: string): Promise<void> {
    await this.choices.filter({ hasText: new RegExp(`^${number}$`) }).click();
  }

  async chooseWrong(number: string): Promise<void> {
    await this.choices
      .filter({ hasNotText: new RegExp(`^${number}$`) })
      .first()
      .click();
  }

  place(place: PasskeyPlace): Locator {
    return this.page.getByTestId(`place-${place}`);
  }
}

/** The waiting state in the terminal. */
export class HandOffPanel {
  readonly root: Locator;
  readonly number: Locator;
  readonly cancel: Locator;
  readonly openAgain: Locator;

  constructor(page: Page) {
    this.root = page.getByTestId('hand-off-waiting');
    this.number = page.getByTestId('hand-off-number');
    this.cancel = page.getByTestId('hand-off-cancel');
    this.openAgain = page.getByTestId('hand-off-open-again');
  }
}
