import type { Page } from '@playwright/test';

/**
 * Watches for something that may be gone again before the next look.
 *
 * @returns resolves to its words once it has been there
 */
export async function watchFor(page: Page, testId: string): Promise<() => Promise<string>> {
  const watch = await page.evaluateHandle((id) => {
    const find = () => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    const shown = new Promise<string>((resolve) => {
      const look = () => {
        const found = find();
        if (found === null) return;
        observer.disconnect();
        resolve(found.innerText);
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true });
      look();
    });
    return { shown };
  }, testId);
  return () => watch.evaluate(({ shown }) => shown);
}
