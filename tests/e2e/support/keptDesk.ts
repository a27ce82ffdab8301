import type { Page } from '@playwright/test';
import type { DeskDocName } from '../../../server/contract/deskApi.ts';

/** What the relying party keeps of a document of the desk by now, as JSON text: ask until it says what was done. */
export function keptDesk(page: Page, name: DeskDocName): Promise<string> {
  return page.evaluate(async (doc) => {
    const answer = (await (await fetch('/api/desk')).json()) as { docs: Record<string, { json: unknown }> };
    return JSON.stringify(answer.docs[doc]?.json ?? null);
  }, name);
}
