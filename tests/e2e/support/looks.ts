import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Language, Terminal } from './launchTerminal.ts';

/** The four ways in which every page must be right. Japanese is first and last: journeys read it. */
const looks = [
  { language: 'ja', theme: 'dark' },
  { language: 'en', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'light' },
] as const;

const languageNames: Record<Language, string> = { ja: '日本語', en: 'English' };

/** By the menu and not by the title bar, which an open dialog keeps out of reach. */
async function take({ app, page }: Terminal, look: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: look.theme });
  await app.evaluate(({ Menu }, name) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
    const inner = items.flatMap((item) => item.submenu?.items ?? []);
    [...items, ...inner].find((item) => item.label === name)?.click();
  }, languageNames[look.language]);
  await page.locator(`html[lang="${look.language}"]`).waitFor({ state: 'attached' });
  // A colour on its way from one theme to the other is neither. Asked again and again: `finished` of an animation
  // whose element went while no frame was drawn is never told.
  await expect.poll(() => page.evaluate(countMoving)).toBe(0);
}

/** Animations that are under way and come to an end. In the page. */
function countMoving(): number {
  const ends = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime);
  return document.getAnimations().filter((animation) => ends(animation) && animation.playState === 'running')
    .length;
}

/** Nothing that axe objects to, in short: which rule, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Legacy mode: Electron has no second window in which axe could put its results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** What is wider than its place: the window, its bars, a dialog, or anything that would scroll sideways. */
function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('html, body, header, main, footer, dialog')];
    // Tables of the workspace may be wider than their panel; their first column stays in sight.
    const scrollers = [...document.querySelectorAll('body *:not([role="grid"])')].filter((element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    );
    return [...new Set([...bars, ...scrollers])]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth)
      .map(
        (element) =>
          `${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
      );
  });
}

/** Checks the page as it stands, in both languages and both themes. */
export async function looksRight(terminal: Terminal, what: string): Promise<void> {
  const { page } = terminal;
  for (const look of looks) {
    const where = `${what}, ${look.language}, ${look.theme}`;
    await take(terminal, look);
    expect.soft(await axeFaults(page), where).toEqual([]);
    expect.soft(await sidewaysScroll(page), where).toEqual([]);
    expect.soft(await page.title(), where).toMatch(/^.+ - Tegata$|^Tegata · /);
  }
}

/** The smallest window that the terminal allows: what fits there fits everywhere. */
const smallest = { width: 1024, height: 700 };

/** Takes the window to that size. */
export async function shrink({ app, page }: Terminal): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    smallest,
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(smallest.width);
}

/** Does something, then looks at what is there. */
export function lookingAt(terminal: Terminal) {
  return (what: string, action: () => Promise<unknown>): Promise<void> =>
    test.step(what, async () => {
      await action();
      await looksRight(terminal, what);
    });
}
