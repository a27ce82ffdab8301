import type { Locator, Page } from '@playwright/test';
import type { GuardedAction } from '../../../../server/contract/policyWords.ts';
import type { Words } from '../words.ts';

/** What a session is told that it cannot do, or soon cannot. */
export class Restrictions {
  readonly soon: Locator;
  readonly enforced: Locator;
  readonly recovery: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.soon = page.getByTestId('announcement-soon');
    this.enforced = page.getByTestId('announcement-enforced');
    this.recovery = page.getByTestId('announcement-recovery');
  }

  /** Stands where a restricted menu would. */
  restricted(action: GuardedAction): Locator {
    return this.#page.getByTestId(`restricted-${action}`);
  }

  /** Brings the panel of money to the front. */
  async showCash(): Promise<void> {
    const tab = this.#page.getByTestId('dock').getByRole('tab', { name: this.#words.workspace.kind.cash });
    await tab.first().click();
  }

  /** What the panel of money says of a menu. */
  cash(menu: 'deposit' | 'withdraw'): Locator {
    return this.#page.getByTestId(`cash-menu-${menu}`);
  }
}
