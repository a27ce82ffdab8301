import { protocol } from 'electron';
import type { Session } from 'electron';
import { statusScheme } from '../security/origins.ts';
import { statusAddresses, statusPolicy } from './statusPage.ts';
import { statusStyle } from './statusStyle.ts';

/** Must run before the app is ready. No privilege but a proper origin, so that 'self' means something. */
export function declareStatusScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: statusScheme, privileges: { standard: true, secure: true } },
  ]);
}

function reply(body: string, type: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': statusPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/**
 * Answers the status scheme inside one session: for the moments when no relying party can serve a page.
 *
 * @param currentPage HTML of the state the shell is in now
 */
export function serveStatusPages(session: Session, currentPage: () => string): void {
  session.protocol.handle(statusScheme, ({ url }) => {
    switch (url) {
      case statusAddresses.page:
        return reply(currentPage(), 'text/html');
      case statusAddresses.style:
        return reply(statusStyle, 'text/css');
      default:
        return reply('', 'text/plain', 404);
    }
  });
}
