import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

/** An id to look up and the secret that proves it; the cookie's value is `id.secret`. */
export interface Token {
  id: string;
  secret: string;
}

const tokenForm = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** How long a device is recognised. */
const deviceMs = 400 * 24 * 3_600_000;

/**
 * The cookies: session, browser (for ceremonies) and device (for risk; it proves nothing). The first two are gone with the browser's session; all are unreadable to scripts and never sent across sites;
 * over https the `__Host-` prefix ties them to this very host. Plain-http hosts cannot have that prefix:
 * Chromium drops such a cookie without a word (facts/electron-webauthn.md section 3).
 */
export function cookieJar(secure: boolean) {
  const name = (base: string) => (secure ? `__Host-${base}` : base);
  // SECURITY: S-5
  const options: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  const cookie = (base: string, lasting: CookieOptions = {}) => ({
    read(request: Pick<Request, 'headers'>): Token | null {
      const match = tokenForm.exec(parseCookie(request.headers.cookie ?? '')[name(base)] ?? '');
      return match ? { id: match[1] ?? '', secret: match[2] ?? '' } : null;
    },
    write(response: Response, token: Token): void {
      response.cookie(name(base), `${token.id}.${token.secret}`, { ...options, ...lasting });
    },
    clear(response: Response): void {
      response.clearCookie(name(base), options);
    },
  });
  return {
    session: cookie('tegata_session'),
    browser: cookie('tegata_browser'),
    device: cookie('tegata_device', { maxAge: deviceMs }),
  };
}

export type CookieJar = ReturnType<typeof cookieJar>;
