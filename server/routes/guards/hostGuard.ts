import type { RequestHandler } from 'express';
import { sendRefusal } from '../sendRefusal.ts';

/**
 * SECURITY: S-1. Answers only to our own names. A page of another site that was rebound to loopback still sends
 * its own host name, and is refused here before anything else runs.
 *
 * @param hosts `name:port` as a browser sends it, lower case; a default port is left out
 */
export function hostGuard(hosts: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host?.toLowerCase();
    if (host && hosts.has(host)) return next();
    sendRefusal(response, { ok: false, code: 'foreign_request' });
  };
}
