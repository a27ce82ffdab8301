import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Api, Endpoint } from '../contract/api.ts';
import { api } from '../contract/api.ts';
import { refuse, type Result } from '../ports/result.ts';
import type { Caller, KnownBrowser, SignedInCaller } from '../services/deps.ts';
import type { RouteContext } from './context.ts';
import { sendRefusal } from './sendRefusal.ts';
import { answersWhenLocked } from './whenLocked.ts';

type Body<E extends Endpoint> = z.output<Api[E]['request']>;
type Answer<E extends Endpoint> = z.input<Api[E]['response']>;

/** What a handler gets besides its caller. */
export interface Exchange<E extends Endpoint> {
  body: Body<E>;
  /** The `:id` of the path, or an empty text. */
  id: string;
  response: Response;
}

/** A route: who may call it, and the one use case behind it. */
export type Route<E extends Endpoint> =
  | { for: 'anyone'; handle(caller: Caller, exchange: Exchange<E>): Promise<Result<Answer<E>>> }
  | { for: 'knownBrowser'; handle(caller: KnownBrowser, exchange: Exchange<E>): Promise<Result<Answer<E>>> }
  | { for: 'signedIn'; handle(caller: SignedInCaller, exchange: Exchange<E>): Promise<Result<Answer<E>>> };

/** Ids in paths: what `newId` makes, and nothing longer. */
const idForm = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Binds a route to its endpoint in the contract: method and path, parsing of the body with unknown keys refused,
 * the caller's session, the answer.
 */
export function mount<E extends Endpoint>(
  router: Router,
  context: RouteContext,
  endpoint: E,
  route: Route<E>,
): void {
  const { method, path, request: schema, access } = api[endpoint];
  const serve = async (request: Request, response: Response) => {
    const parsed = schema.safeParse(inputOf(request, method));
    const id = typeof request.params.id === 'string' ? request.params.id : '';
    if (!parsed.success || (path.includes(':id') && !idForm.test(id))) {
      return sendRefusal(response, refuse('bad_request'));
    }
    const caller = await context.callerOf(request, response, access);
    if (isLockedOut(caller, endpoint, parsed.data)) return sendRefusal(response, refuse('session_locked'));
    const result = await call(route, caller, { body: parsed.data as Body<E>, id, response });
    if (!result.ok) return sendRefusal(response, result);
    response.json(result.value);
  };
  switch (method) {
    case 'GET':
      router.get(path, serve);
      break;
    case 'POST':
      router.post(path, serve);
      break;
    case 'PATCH':
      router.patch(path, serve);
      break;
    case 'DELETE':
      router.delete(path, serve);
      break;
  }
}

function isLockedOut({ session }: Caller, endpoint: Endpoint, body: unknown): boolean {
  return session !== null && session.lockedAtMs !== null && !answersWhenLocked(endpoint, body);
}

/** A read carries nothing but its path; a DELETE may carry an empty body or none. */
function inputOf(request: Request, method: string): unknown {
  if (method === 'GET') return request.query;
  return request.body ?? {};
}

async function call<E extends Endpoint>(
  route: Route<E>,
  caller: Caller,
  exchange: Exchange<E>,
): Promise<Result<Answer<E>>> {
  switch (route.for) {
    case 'anyone':
      return route.handle(caller, exchange);
    case 'knownBrowser':
      return caller.browser
        ? route.handle({ ...caller, browser: caller.browser }, exchange)
        : refuse('flow_expired');
    case 'signedIn':
      return caller.session
        ? route.handle({ ...caller, session: caller.session }, exchange)
        : refuse('signed_out');
  }
}
