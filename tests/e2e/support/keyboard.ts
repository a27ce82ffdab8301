import { expect, type Locator, type Page } from '@playwright/test';

const stopsMax = 40;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Whether a person can see where focus is: a ring on the element itself or on what is drawn for it. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return false;
    const drawn = [focused, focused.parentElement, focused.nextElementSibling];
    return drawn.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  });
}

/** Presses Tab until the target has focus. Every stop on the way can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < stopsMax; stop++) {
    await page.keyboard.press('Tab');
    expect(await focusIsVisible(page), 'focus can be seen').toBe(true);
    if (await isFocused(target)) return;
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

/** Reaches a control and presses Enter on it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
