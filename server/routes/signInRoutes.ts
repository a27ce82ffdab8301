import type { Response, Router } from 'express';
import type { ApiResponse } from '../contract/api.ts';
import { assertNever } from '../contract/assertNever.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { signOut } from '../services/sessions.ts';
import {
  finishWithCode,
  finishWithEmoji,
  finishWithTotp,
  sendSignInCode,
  sendSignInEmoji,
} from '../services/signInSecondFactor.ts';
import { finishWithPasskey, startWithPasskey } from '../services/signInWithPasskey.ts';
import { startWithPassword, type PasswordAnswer } from '../services/signInWithPassword.ts';
import type { RouteContext } from './context.ts';
import { finishSignIn } from './finishSignIn.ts';
import { mount } from './mount.ts';
import { rememberBrowser } from './rememberBrowser.ts';

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
      const free = await deps.limiter.take('ceremonyPerAddress', caller.address);
      if (!free.ok) return refuse('rate_limited', free);
      // A browser that lost its cookie gets the same answer as any other failure.
      const known = { ...caller, browser: caller.browser ?? { id: '', secret: '' } };
      return finishSignIn(context, response, await finishWithPasskey(deps, known, body));
    },
  });
  mount(router, context, 'signInPassword', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      const started = await startWithPassword(deps, caller, body);
      return started.ok ? answerPassword(context, response, started.value) : started;
    },
  });
  factorRoutes(router, context);
  mount(router, context, 'signOut', {
    for: 'signedIn',
    async handle(caller, { response }) {
      await signOut(deps, caller);
      cookies.session.clear(response);
      return ok({});
    },
  });
}

/** The second factor of the old login. */
function factorRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'signInCodeSend', {
    for: 'knownBrowser',
    handle: (caller, { body }) => sendSignInCode(deps, caller, body.addressId),
  });
  mount(router, context, 'signInCodeVerify', {
    for: 'knownBrowser',
    handle: async (caller, { body, response }) =>
      finishSignIn(context, response, await finishWithCode(deps, caller, body.code)),
  });
  mount(router, context, 'signInTotpVerify', {
    for: 'knownBrowser',
    handle: async (caller, { body, response }) =>
      finishSignIn(context, response, await finishWithTotp(deps, caller, body.code)),
  });
  mount(router, context, 'signInEmojiSend', {
    for: 'knownBrowser',
    handle: (caller, { body }) => sendSignInEmoji(deps, caller, body.addressId),
  });
  mount(router, context, 'signInEmojiVerify', {
    for: 'knownBrowser',
    handle: async (caller, { body, response }) =>
      finishSignIn(context, response, await finishWithEmoji(deps, caller, body.emoji)),
  });
}

/** Ties a flow to its browser, or signs in where the password was enough. */
async function answerPassword(
  context: RouteContext,
  response: Response,
  answer: PasswordAnswer,
): Promise<Result<ApiResponse<'signInPassword'>>> {
  switch (answer.next) {
    case 'secondFactor': {
      const { browser, ...shown } = answer;
      context.cookies.browser.write(response, browser);
      return ok(shown);
    }
    case 'passkey':
      return ok(answer);
    case 'done': {
      const finished = await finishSignIn(context, response, ok(answer.signedIn));
      return finished.ok ? ok({ next: 'done', ...finished.value }) : finished;
    }
    default:
      return assertNever(answer);
  }
}
