import type { Locator, Page } from '@playwright/test';
import type { Language } from '../launchTerminal.ts';
import type { Words } from '../words.ts';

/** The row that is always there: language, brightness, session, customer. */
export class TitleBar {
  readonly demoBadge: Locator;
  readonly customerMenu: Locator;
  readonly session: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.demoBadge = page.getByTestId('demo-badge');
    this.customerMenu = page.getByTestId('customer-menu');
    this.session = page.getByTestId('session-countdown');
  }

  async setLanguage(language: Language): Promise<void> {
    await this.#page
      .getByRole('radio', { name: language === 'ja' ? '日本語' : 'English' })
      .check({ force: true });
    await this.#page.locator(`html[lang="${language}"]`).waitFor();
  }

  async setTheme(theme: 'system' | 'light' | 'dark'): Promise<void> {
    const { themeSystem, themeLight, themeDark } = this.#words.common;
    const name = { system: themeSystem, light: themeLight, dark: themeDark }[theme];
    await this.#page.getByRole('radio', { name, exact: true }).check({ force: true });
  }

  async openHome(): Promise<void> {
    await this.customerMenu.click();
    await this.#page.getByRole('link', { name: this.#words.common.menuWorkspace, exact: true }).click();
  }

  async openPasskeys(): Promise<void> {
    await this.customerMenu.click();
    await this.#page.getByTestId('menu-passkeys').click();
  }

  async openSecurity(): Promise<void> {
    await this.customerMenu.click();
    await this.#page.getByTestId('menu-security').click();
  }

  /** History and sent mails have their links on the page of security settings (M16). */
  async openHistory(): Promise<void> {
    await this.#openFromSecurity(this.#words.history.title);
  }

  async openNotices(): Promise<void> {
    await this.#openFromSecurity(this.#words.notices.title);
  }

  async #openFromSecurity(name: string): Promise<void> {
    await this.openSecurity();
    await this.#page.getByRole('main').getByRole('link', { name }).first().click();
    await this.#page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await this.#page.getByRole('row').nth(1).waitFor();
  }

  async signOut(): Promise<void> {
    await this.customerMenu.click();
    await this.#page.getByTestId('sign-out').click();
  }
}
