import type { RequestHandler } from 'express';
import { sendRefusal } from '../sendRefusal.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * SECURITY: S-2. Every request that may change something comes from a page of ours: `Sec-Fetch-Site` says
 * same-origin where the client sends it, and `Origin` is one of ours, exactly. A request with neither is
 * refused: browsers send them on every POST, PATCH and DELETE.
 */
export function originGuard(origins: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    response.vary('Sec-Fetch-Site');
    if (safeMethods.has(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    const sameSite = site === undefined || site === 'same-origin';
    const { origin } = request.headers;
    if (sameSite && origin !== undefined && origins.has(origin)) return next();
    sendRefusal(response, { ok: false, code: 'foreign_request' });
  };
}
