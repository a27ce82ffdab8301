import type { Locator, Page } from '@playwright/test';
import { api } from '../../../../server/contract/api.ts';
import { codeIn } from '../../../../renderer/shared/demo/codeIn.ts';

/** Choosing an address, and the six digits from the demo mailbox: the same at sign-in and at a step-up. */
export class CodeForm {
  readonly input: Locator;
  readonly submit: Locator;
  readonly resend: Locator;
  readonly send: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.input = page.getByTestId('code-input');
    this.submit = page.getByTestId('code-submit');
    this.resend = page.getByTestId('code-resend');
    this.send = page.getByTestId('code-send');
  }

  /**
   * Has a code sent and reads it from the newest mail that the mailbox then loads; an earlier mail may still be on
   * screen for a moment.
   */
  async sendCode(): Promise<string> {
    const loading = this.#page.waitForResponse((response) => response.url().endsWith(api.demoMails.path));
    await this.send.click();
    const { mails } = api.demoMails.response.parse(await (await loading).json());
    const newest = mails.toSorted((one, other) => other.sentAtMs - one.sentAtMs)[0];
    const code = codeIn(newest?.text ?? '');
    if (code === null) throw new Error('the newest mail holds no code');
    return code;
  }

  /** Clicks the mailbox's button for this very code. */
  async takeCode(code: string): Promise<void> {
    await this.#page.getByTestId('demo-use-code').filter({ hasText: code }).click();
  }

  async sendAndEnterCode(): Promise<void> {
    await this.takeCode(await this.sendCode());
    await this.submit.click();
  }
}
