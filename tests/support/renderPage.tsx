import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { makeQueryClient, queries } from '../../renderer/shared/queries.ts';
import { startWords } from '../../renderer/shared/words/i18n.ts';
import type { ApiResponse } from '../../server/contract/api.ts';

export type Known = { [K in 'policy' | 'account' | 'notices' | 'history']?: ApiResponse<K> };

/** A part of the page as HTML, with what the relying party has answered already. Nothing is fetched. */
export async function renderPage(
  element: ReactElement,
  language: 'ja' | 'en',
  known: Known = {},
): Promise<string> {
  await startWords(language);
  const client = makeQueryClient();
  if (known.policy) client.setQueryData(queries.policy.queryKey, known.policy);
  if (known.account) client.setQueryData(queries.account.queryKey, known.account);
  if (known.notices) client.setQueryData(queries.notices.queryKey, known.notices);
  if (known.history) client.setQueryData(queries.history.queryKey, known.history);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Router ssrPath="/">{element}</Router>
    </QueryClientProvider>,
  );
}

/** What a reader sees of it. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
