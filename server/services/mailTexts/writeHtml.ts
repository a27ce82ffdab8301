/**
 * The words of a mail as plain HTML: paragraphs and line breaks, no images, styles, scripts or links. Mail
 * programs of Apple make links of phone numbers, dates and the like by themselves; the meta line tells them not to.
 */
export function writeHtml(
  language: 'ja' | 'en',
  title: string,
  matter: readonly string[],
  foot: readonly string[],
): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    `<title>${escapeMarkup(title)}</title>`,
    '</head>',
    '<body>',
    ...matter.map(paragraph),
    '<hr>',
    ...foot.map(paragraph),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function paragraph(words: string): string {
  return `<p>${words.split('\n').map(escapeMarkup).join('<br>\n')}</p>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeMarkup(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
