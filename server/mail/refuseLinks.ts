import type { Mail } from '../ports/mailer.ts';

/** A mail of ours that holds a link is a bug; it must not go out. */
export class LinkInMailError extends Error {
  override readonly name = 'LinkInMailError';
}

const linkPattern = /[a-z][a-z0-9+.-]*:\/\/|www\./i;
/** Markup that leads or loads from somewhere else. Looked for inside tags only: a passkey may be named `href=`. */
const leadingMarkup =
  /<\s*(?:a|area|base|form|iframe|img|link|object|script|style|svg|video)\b|<[^>]*\b(?:href|src|action|style)\s*=/i;

/**
 * Throws on a mail whose subject, text or HTML holds a link, also one written in full-width or with invisible
 * characters in it. The text of the error does not repeat the mail: it may hold a code.
 */
// SECURITY: T-MAIL-1
export function refuseLinks({ subject, text, html }: Pick<Mail, 'subject' | 'text' | 'html'>): void {
  for (const [part, words] of Object.entries({ subject, text, html })) {
    const seen = words.replace(/\p{Cf}+/gu, '').normalize('NFKC');
    if (linkPattern.test(seen) || (part === 'html' && leadingMarkup.test(seen)))
      throw new LinkInMailError(`The ${part} of a mail holds a link; it was not sent.`);
  }
}
