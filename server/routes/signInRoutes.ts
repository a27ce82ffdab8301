import type { Response, Router } from 'express';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { Caller, KnownBrowser, ServiceDeps } from '../services/deps.ts';
import { newId, newSecret } from '../services/secrets.ts';
import { signOut, viewSession, type IssuedSession } from '../services/sessions.ts';
import { finishWithPasskey, startWithPasskey } from '../services/signInWithPasskey.ts';
import { finishWithCode, sendSignInCode, startWithPassword } from '../services/signInWithPassword.ts';
import type { SessionView } from '../contract/views.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** Signing in and out. */
export function signInRoutes(router: Router, context: RouteContext): void {
  const { deps, cookies } = context;

  mount(router, context, 'signInPasskeyOptions', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      const free = await deps.limiter.take('ceremonyPerAddress', caller.address);
      if (!free.ok) return refuse('rate_limited', free);
      const known = rememberBrowser(context, caller, response);
      return ok(await startWithPasskey(deps, known, body.place));
    },
  });
  mount(router, context, 'signInPasskeyVerify', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      // A browser that lost its cookie gets the same answer as any other failure.
      const known = { ...caller, browser: caller.browser ?? { id: '', secret: '' } };
      return signedIn(context, response, await finishWithPasskey(deps, known, body));
    },
  });
  mount(router, context, 'signInPassword', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      const started = await startWithPassword(deps, caller, body);
      if (!started.ok) return started;
      const { browser, ...answer } = started.value;
      cookies.browser.write(response, browser);
      return ok(answer);
    },
  });
  mount(router, context, 'signInCodeSend', {
    for: 'knownBrowser',
    handle: (caller, { body }) => sendSignInCode(deps, caller, body.addressId),
  });
  mount(router, context, 'signInCodeVerify', {
    for: 'knownBrowser',
    handle: async (caller, { body, response }) =>
      signedIn(context, response, await finishWithCode(deps, caller, body.code)),
  });
  mount(router, context, 'signOut', {
    for: 'signedIn',
    async handle(caller, { response }) {
      await signOut(deps, caller);
      cookies.session.clear(response);
      return ok({});
    },
  });
}

/** Ceremonies are tied to the browser that began them by a cookie; a new browser gets one here. */
function rememberBrowser({ deps, cookies }: RouteContext, caller: Caller, response: Response): KnownBrowser {
  if (caller.browser) return { ...caller, browser: caller.browser };
  const browser = newBrowser(deps);
  cookies.browser.write(response, browser);
  return { ...caller, browser };
}

function newBrowser({ random }: ServiceDeps): { id: string; secret: string } {
  return { id: newId(random), secret: newSecret(random) };
}

/** Puts a new session's secret into its cookie and shows the session. */
export async function signedIn(
  { deps, cookies }: RouteContext,
  response: Response,
  issued: Result<IssuedSession>,
): Promise<Result<{ session: SessionView }>> {
  if (!issued.ok) return issued;
  const { session, secret } = issued.value;
  cookies.session.write(response, { id: session.id, secret });
  return ok({ session: await viewSession(deps, session) });
}
