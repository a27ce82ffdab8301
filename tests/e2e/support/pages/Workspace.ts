import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { PanelKind } from '../../../../renderer/shared/workspace/panelKinds.ts';
import { wordsOf, type Words } from '../words.ts';

/** The screens of docked panels. */
export class Workspace {
  readonly screens: Locator;
  readonly #page: Page;
  readonly #app: ElectronApplication;
  readonly #words: Words;

  constructor(page: Page, app: ElectronApplication, words: Words = wordsOf('ja')) {
    this.#page = page;
    this.#app = app;
    this.#words = words;
    this.screens = page.locator('[data-testid^="screen-"]:not([data-testid="screen-menu"])');
  }

  async ready(): Promise<void> {
    await this.#page.getByTestId('dock').waitFor();
    await this.#page.locator('[data-panel-id]').first().waitFor();
  }

  /** The panels of a kind in the main window, in front or behind others. */
  panel(kind: PanelKind): Locator {
    return this.#page.getByTestId(`panel-${kind}`);
  }

  tab(panelId: string): Locator {
    return this.#page.locator(`.dv-tab[data-tab-panel-id="${panelId}"]`);
  }

  /** The panel must be the one in front of its group. */
  async openMenuOf(panelId: string): Promise<void> {
    await this.#page.getByTestId(`panel-menu-${panelId}`).click();
  }

  async menuOf(panelId: string, name: string, role: 'button' | 'radio' = 'button'): Promise<void> {
    await this.openMenuOf(panelId);
    await this.#page.getByRole(role, { name, exact: true }).click();
  }

  async screenMenu(name: string): Promise<void> {
    await this.#page.getByTestId('screen-menu').click();
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  /** Moves a panel into a window of its own. */
  async popOut(panelId: PanelKind): Promise<Page> {
    const opened = this.#app.waitForEvent('window');
    await this.menuOf(panelId, this.#words.workspace.popOut);
    const window = await opened;
    await window.getByTestId(`panel-${panelId}`).waitFor();
    return window;
  }
}
