import { createHash } from 'node:crypto';
import type { Language } from '../../ipc/contract.ts';
import { statusStyle } from '../status/statusStyle.ts';

const words: Record<Language, { title: string; what: string }> = {
  ja: { title: 'Tegataに戻ってください', what: '確認が済みました。このタブは閉じてかまいません。' },
  en: { title: 'Go back to Tegata', what: 'You have verified. You can close this tab.' },
};

const styleHash = createHash('sha256').update(statusStyle).digest('base64');

/** Answer headers of the listener: no script, nothing loaded, nothing kept, nothing passed on. */
export const returnHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  Connection: 'close',
} as const;

/** What the browser shows at the end: a page of fixed words, in which nothing of the request appears. */
export function returnPage(language: Language): string {
  const { title, what } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="dark light">
<title>Tegata · ${title}</title>
<style>${statusStyle}</style>
</head>
<body>
<main>
<p class="seal" aria-hidden="true">手</p>
<div role="status"><h1>${title}</h1><p>${what}</p></div>
</main>
</body>
</html>
`;
}
