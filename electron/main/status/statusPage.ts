import type { Language } from '../../ipc/contract.ts';
import { statusScheme } from '../security/origins.ts';
import { statusTopic } from './statusView.ts';
import type { StatusView } from './statusView.ts';
import { statusActions, statusWords } from './statusWords.ts';

/** Addresses of the status pages. The actions are links, since the page runs no script at all. */
export const statusAddresses = {
  page: `${statusScheme}://shell/`,
  style: `${statusScheme}://shell/status.css`,
  retry: `${statusScheme}://shell/retry`,
  quit: `${statusScheme}://shell/quit`,
} as const;

// SECURITY: E-12
export const statusPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Text into HTML: a detail may hold a file name that somebody else chose. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function actions(view: StatusView, language: Language): string {
  const words = statusActions[language];
  const quit = `<a class="quiet" href="${statusAddresses.quit}" accesskey="q">${words.quit}</a>`;
  if (view.kind === 'starting' || view.kind === 'restarting') return quit;
  return `<a class="primary" href="${statusAddresses.retry}" accesskey="r" autofocus>${words.retry}</a>${quit}`;
}

/** The whole page for one state of the shell. Works by keyboard: the primary link has the focus. */
export function statusPage(view: StatusView, language: Language): string {
  const words = statusWords[language][statusTopic(view)];
  const detail = 'detail' in view && view.detail !== '' ? `<pre>${escapeHtml(view.detail)}</pre>` : '';
  const next = words.next === '' ? '' : `<p>${words.next}</p>`;
  const role = view.kind === 'starting' || view.kind === 'restarting' ? 'status' : 'alert';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="dark light">
<title>Tegata · ${words.title}</title>
<link rel="stylesheet" href="${statusAddresses.style}">
</head>
<body>
<main>
<p class="seal" aria-hidden="true">手</p>
<div role="${role}"><h1>${words.title}</h1><p>${words.what}</p>${next}</div>
${detail}
<nav>${actions(view, language)}</nav>
</main>
</body>
</html>
`;
}
