import type { Locator, Page } from '@playwright/test';

/** Emoji that a mail shows, picked in order from the grid: at sign-in and at a step-up. */
export class EmojiForm {
  readonly send: Locator;
  readonly grid: Locator;
  readonly picked: Locator;
  readonly submit: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.send = page.getByTestId('code-send');
    this.grid = page.getByTestId('emoji-grid');
    this.picked = page.getByTestId('emoji-picked');
    this.submit = page.getByTestId('emoji-submit');
  }

  /** Lets the demo mailbox pick. */
  async sendAndFill(): Promise<void> {
    await this.send.click();
    await this.#page.getByTestId('demo-use-code').click();
  }

  /** Reads the newest mail and picks by hand what it shows. */
  async sendAndPick(): Promise<void> {
    await this.send.click();
    await this.grid.waitFor();
    const label = await this.#page.getByTestId('demo-use-code').innerText();
    const choices = await this.grid.getByRole('button').allInnerTexts();
    const shown = Array.from(new Intl.Segmenter().segment(label), ({ segment }) => segment);
    for (const emoji of shown.filter((segment) => choices.includes(segment))) {
      await this.grid.getByText(emoji, { exact: true }).click();
    }
    await this.submit.click();
  }
}
