import { expect, type Locator, type Page } from '@playwright/test';
import type { Side } from '../../../../server/contract/orders.ts';
import type { PanelKind } from '../../../../renderer/shared/workspace/panelKinds.ts';
import type { Words } from '../words.ts';

type TicketKind = 'limit' | 'market' | 'stop' | 'trailing' | 'oco' | 'ifd' | 'ifdoco';

/** The workspace of a trader who is signed in. */
export class Desk {
  readonly dock: Locator;
  readonly board: Locator;
  readonly watchlist: Locator;
  readonly ticket: Locator;
  readonly quantity: Locator;
  readonly price: Locator;
  readonly submit: Locator;
  readonly confirm: Locator;
  readonly stepUp: Locator;
  readonly orders: Locator;
  readonly executions: Locator;
  readonly positions: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.dock = page.getByTestId('dock');
    this.board = page.getByTestId('board');
    this.watchlist = page.getByTestId('watchlist');
    this.ticket = page.getByRole('form', { name: words.ticket.title });
    this.quantity = page.getByTestId('ticket-quantity');
    this.price = page.getByTestId('ticket-price0');
    this.submit = page.getByTestId('ticket-submit');
    this.confirm = page.getByTestId('confirm-order');
    this.stepUp = page.getByTestId('step-up-passkey');
    this.orders = page.getByTestId('orders');
    this.executions = page.getByTestId('executions');
    this.positions = page.getByTestId('positions');
  }

  /** Prices come in, and orders may be entered. */
  async live(): Promise<void> {
    await this.dock.waitFor();
    await this.#page.locator(':root[data-feed="live"]').waitFor();
    await this.submit.waitFor();
    await this.watchlist.getByRole('row').nth(5).waitFor();
  }

  issue(symbol: string): Locator {
    return this.watchlist.getByRole('row').filter({ hasText: symbol });
  }

  async chooseIssue(symbol: string): Promise<void> {
    await this.issue(symbol).getByRole('gridcell').first().click();
    await this.tab('board').filter({ hasText: symbol }).waitFor();
  }

  /** A panel's tab; the first of its kind. */
  tab(kind: PanelKind): Locator {
    // `注文` is not `注文照会`; an issue may follow.
    const name = new RegExp(`^${this.#words.workspace.kind[kind]}( |$)`);
    return this.dock.getByRole('tab', { name }).first();
  }

  async show(kind: PanelKind): Promise<void> {
    await this.tab(kind).click();
  }

  async enter(order: { side: Side; kind?: TicketKind; quantity: number; price?: string }): Promise<void> {
    await this.ticket.locator(`label[data-value="${order.side}"]`).click();
    await this.ticket.locator(`label[data-value="${order.kind ?? 'limit'}"]`).click();
    await this.quantity.fill(String(order.quantity));
    if (order.price !== undefined) await this.price.fill(order.price);
  }

  /** From the filled ticket to the sent order, verified with the passkey where that is asked for. */
  async send(): Promise<void> {
    await this.submit.click();
    await this.confirmAndVerify();
  }

  async confirmAndVerify(): Promise<void> {
    await this.confirm.click();
    await this.verifyIfAsked(this.confirm);
  }

  /** Answers with the passkey if the policy asks, until the dialog with the button is gone. */
  async verifyIfAsked(button: Locator): Promise<void> {
    await expect(async () => {
      if (await this.stepUp.isVisible()) await this.stepUp.click();
      await expect(button).toBeHidden({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
  }

  /** The newest order of an issue. */
  order(symbol: string): Locator {
    return this.orders.getByRole('row').filter({ hasText: symbol }).first();
  }
}
