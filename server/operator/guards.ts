import type { RequestHandler } from 'express';
import type { OperatorDeps } from './operatorDeps.ts';
import { admit, type OperatorAccess } from './operatorAccess.ts';
import { sendOperatorRefusal } from './sendOperatorRefusal.ts';

/**
 * SECURITY: O-2. Answers only to the listener's own names, and never to a web page: no operator's tool sends
 * Origin or Sec-Fetch-Site, every browser does.
 *
 * @param hosts `name:port`, lower case
 */
export function ownToolsOnly(hosts: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const { host, origin, 'sec-fetch-site': site } = request.headers;
    const known = host !== undefined && hosts.has(host.toLowerCase());
    if (known && origin === undefined && site === undefined) return next();
    sendOperatorRefusal(response, { code: 'foreign_request' });
  };
}

export function throttleOperators({ limiter }: OperatorDeps): RequestHandler {
  return async (request, response, next) => {
    const free = await limiter.take('operatorPerAddress', addressOf(request.ip));
    if (free.ok) return next();
    sendOperatorRefusal(response, { code: 'rate_limited', retryAfterSeconds: free.retryAfterSeconds });
  };
}

/** Turns away whoever is no operator, before the body is read; every such try stands in the audit log. */
export function operatorsOnly(deps: OperatorDeps, access: OperatorAccess): RequestHandler {
  return async (request, response, next) => {
    const admission = admit(access, request);
    if (admission.ok) {
      response.locals.operator = admission.name;
      return next();
    }
    await deps.audit.append({
      event: 'helpDesk.access',
      outcome: 'refused',
      accountId: null,
      sessionId: null,
      from: addressOf(request.ip),
      requestId: String(response.locals.requestId),
      reason: admission.why,
    });
    sendOperatorRefusal(response, { code: 'unauthorised' });
  };
}

export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  sendOperatorRefusal(response, { code: 'unsupported_media' });
};

/** An IPv4 address in its IPv6-mapped form is the same client. */
export function addressOf(address: string | undefined): string {
  return (address ?? 'unknown').replace(/^::ffff:/, '');
}
