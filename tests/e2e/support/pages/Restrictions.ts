import type { Locator, Page } from '@playwright/test';
import type { GuardedAction } from '../../../../server/contract/policyWords.ts';

/** What a session is told that it cannot do, or soon cannot. */
export class Restrictions {
  readonly soon: Locator;
  readonly enforced: Locator;
  readonly recovery: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.soon = page.getByTestId('announcement-soon');
    this.enforced = page.getByTestId('announcement-enforced');
    this.recovery = page.getByTestId('announcement-recovery');
  }

  /** Stands where a restricted menu would. */
  restricted(action: GuardedAction): Locator {
    return this.#page.getByTestId(`restricted-${action}`);
  }

  cash(menu: 'deposit' | 'withdraw'): Locator {
    return this.#page.getByTestId(`cash-${menu}`);
  }
}
