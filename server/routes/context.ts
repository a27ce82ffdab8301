import type { Request, Response } from 'express';
import type { Caller, ServiceDeps } from '../services/deps.ts';
import { findSession } from '../services/sessions.ts';
import { addressOf } from './addressOf.ts';
import { clientKindOf, describeClient } from './describeClient.ts';
import type { CookieJar } from './cookies.ts';

/** What every route needs to know its caller. */
export interface RouteContext {
  deps: ServiceDeps;
  cookies: CookieJar;
  callerOf(request: Request, response: Response, access: boolean): Promise<Caller>;
}

/** Finds out who asks. The session cookie is looked up once per request, here. */
export function routeContext(deps: ServiceDeps, cookies: CookieJar): RouteContext {
  return {
    deps,
    cookies,
    async callerOf(request, response, access) {
      const token = cookies.session.read(request);
      return {
        requestId: String(response.locals.requestId),
        address: addressOf(request),
        origin: request.headers.origin ?? '',
        clientKind: clientKindOf(request.headers['user-agent'] ?? ''),
        device: cookies.device.read(request)?.secret ?? null,
        client: describeClient(request.headers['user-agent'] ?? ''),
        language: request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja',
        browser: cookies.browser.read(request),
        session: token && (await findSession(deps, token, access)),
      };
    },
  };
}
