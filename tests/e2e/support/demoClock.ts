import type { Page } from '@playwright/test';
import { api } from '../../../server/contract/api.ts';

const minuteMs = 60_000;

/** Puts the relying party's clock to a time that is still to come; the page has heard of it afterwards. */
export async function putClockTo(page: Page, timeMs: number): Promise<void> {
  await putClockAhead(page, Math.ceil((timeMs - Date.now()) / minuteMs));
}

/** Puts it this far ahead of the real clock, never back. */
export async function putClockAhead(page: Page, aheadMinutes: number): Promise<void> {
  await callFromPage(page, 'demoClock', { aheadMinutes });
  const heard = page.waitForResponse((response) => response.url().endsWith(api.health.path));
  // What happens when somebody comes back to the window: the page measures the relying party anew.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await heard;
}

/**
 * Calls the relying party from the page, with its cookies: what a changed page could send, whatever the renderer
 * would have let the customer do.
 *
 * @returns the refusal's code; null when it was not refused
 */
export function callFromPage(
  page: Page,
  endpoint:
    'demoClock' | 'elevate' | 'account' | 'phoneChange' | 'payoutChange' | 'permissions' | 'stepUpOffer',
  body: object = {},
): Promise<string | null> {
  const { method, path } = api[endpoint];
  return page.evaluate(
    async ([how, where, what]) => {
      const init =
        how === 'GET' ? {} : { method: how, headers: { 'content-type': 'application/json' }, body: what };
      const answer = await fetch(where, init);
      const { error } = (await answer.json()) as { error?: { code: string } };
      return error?.code ?? null;
    },
    [method, path, JSON.stringify(body)] as const,
  );
}
