import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/lib/root.ts';
import { seconds } from '../../scripts/lib/seconds.ts';
import type { Language } from '../e2e/support/launchTerminal.ts';

/** A walk through the terminal: every step is printed and leaves a picture in out/tour/<part>/<language>. */
export class Walk {
  readonly #page: Page;
  readonly #language: Language;
  readonly #folder: string;
  #count = 0;

  private constructor(page: Page, language: Language, folder: string) {
    this.#page = page;
    this.#language = language;
    this.#folder = folder;
  }

  static async begin(page: Page, part: string, language: Language): Promise<Walk> {
    const folder = path.join(root, 'out', 'tour', part, language);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Walk(page, language, folder);
  }

  get steps(): number {
    return this.#count;
  }

  /**
   * @param name of the picture, in a few words
   * @param beside another window that is pictured with the terminal, once the step has opened it
   */
  async step(name: string, action: () => Promise<unknown>, beside?: () => Page): Promise<void> {
    this.#count += 1;
    const number = String(this.#count).padStart(2, '0');
    const startedMs = performance.now();
    try {
      await action();
    } catch (error) {
      await this.#page.screenshot({ path: path.join(this.#folder, `${number}-failed.png`) });
      throw new Error(`${this.#language} ${number} ${name}: failed`, { cause: error });
    }
    const tookMs = performance.now() - startedMs;
    // Nothing is pointed at: a crosshair or a lit row would look like a part of the screen.
    for (const page of [this.#page, beside?.()]) await page?.mouse.move(0, 0);
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined));
    const file = `${number}-${name.replaceAll(' ', '-')}`;
    await this.#page.screenshot({ path: path.join(this.#folder, `${file}.png`) });
    await beside?.().screenshot({ path: path.join(this.#folder, `${file}-browser.png`) });
    console.log(`${this.#language} ${number} ${name} (${seconds(tookMs)})`);
  }
}
