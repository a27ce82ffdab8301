import type { Page } from '@playwright/test';
import { api } from '../../../server/contract/api.ts';
import type { DemoMail } from '../../../server/contract/views.ts';

/** Everything that the demo wrote instead of mailing, oldest first. */
export async function demoMails(page: Page): Promise<DemoMail[]> {
  const answer: unknown = await page.evaluate(async (path) => (await fetch(path)).json(), api.demoMails.path);
  const { mails } = api.demoMails.response.parse(answer);
  return mails.toSorted((one, other) => one.sentAtMs - other.sentAtMs);
}
