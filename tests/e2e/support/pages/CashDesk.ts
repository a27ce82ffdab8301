import type { Locator, Page } from '@playwright/test';
import type { CashViewName } from '../../../../renderer/features/cash/cashView.ts';
import type { Words } from '../words.ts';

/** The panel of money, and the dialogs it opens. */
export class CashDesk {
  readonly overview: Locator;
  readonly withdraw: Locator;
  readonly deposit: Locator;
  readonly amount: Locator;
  readonly next: Locator;
  /** What is about to be signed. */
  readonly facts: Locator;
  readonly stepUp: Locator;
  readonly send: Locator;
  readonly unknown: Locator;
  readonly accepted: Locator;
  readonly receipt: Locator;
  readonly saveReceipt: Locator;
  readonly close: Locator;
  readonly noPayout: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.overview = page.getByTestId('cash-overview');
    this.withdraw = page.getByTestId('cash-withdraw');
    this.deposit = page.getByTestId('cash-deposit');
    this.amount = page.getByTestId('cash-amount');
    this.next = page.getByTestId('withdraw-next');
    this.facts = page.getByTestId('withdraw-facts');
    this.stepUp = page.getByTestId('step-up-passkey');
    this.send = page.getByTestId('withdraw-send');
    this.unknown = page.getByTestId('withdraw-unknown');
    this.accepted = page.getByTestId('withdraw-accepted');
    this.receipt = page.getByTestId('receipt-facts');
    this.saveReceipt = page.getByTestId('receipt-save');
    this.close = page.getByTestId('withdraw-close');
    this.noPayout = page.getByTestId('no-payout');
  }

  async view(name: CashViewName): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#words.money.view[name], exact: true }).check();
  }

  /** The rows of a list, without its head. */
  rows(name: Exclude<CashViewName, 'overview'>): Locator {
    return this.#page
      .getByTestId(`cash-${name}`)
      .getByRole('row')
      .filter({ has: this.#page.getByRole('gridcell') });
  }

  /** From the panel to the confirmation of an amount. */
  async goToConfirm(amount: string): Promise<void> {
    await this.withdraw.click();
    await this.amount.fill(amount);
    await this.next.click();
    await this.stepUp.waitFor();
  }

  /** A sum of the overview by its name. */
  sum(name: 'buyingPower' | 'withdrawable' | 'cash' | 'unsettled' | 'reserved'): Locator {
    return this.overview
      .locator('dl > div')
      .filter({ has: this.#page.getByText(this.#words.money[name], { exact: true }) })
      .getByRole('definition');
  }
}
