import type { Response, Router } from 'express';
import { assertNever } from '../contract/assertNever.ts';
import { ok, type Result } from '../ports/result.ts';
import type { Caller } from '../services/deps.ts';
import { answerHandOff, startHandOffCeremony } from '../services/handOffCeremony.ts';
import { chooseNumber, endHandOff, openHandOff } from '../services/handOffInBrowser.ts';
import { redeemHandOff, type Redeemed, type RedeemedView } from '../services/handOffRedeem.ts';
import { startHandOff } from '../services/handOffStart.ts';
import { watchHandOff } from '../services/handOffWatch.ts';
import { viewSession } from '../services/sessions.ts';
import type { RouteContext } from './context.ts';
import { finishSignIn, signedIn } from './finishSignIn.ts';
import { mount } from './mount.ts';
import { rememberBrowser } from './rememberBrowser.ts';

/** A ceremony that the terminal lets the system browser do: both sides of it. */
export function handOffRoutes(router: Router, context: RouteContext): void {
  terminalRoutes(router, context);
  browserRoutes(router, context);
}

function terminalRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'handOffStart', {
    for: 'anyone',
    handle: (caller, { body, response }) =>
      startHandOff(deps, rememberBrowser(context, caller, response), body),
  });
  mount(router, context, 'handOffWatch', {
    for: 'anyone',
    handle: (caller, { body }) => watchHandOff(deps, caller, body.handOffId),
  });
  mount(router, context, 'handOffEnd', {
    for: 'anyone',
    handle: (caller, { body }) => endHandOff(deps, caller, body.handOffId),
  });
  mount(router, context, 'handOffRedeem', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      const redeemed = await redeemHandOff(deps, caller, body);
      return redeemed.ok ? answerTerminal(context, caller, response, redeemed.value) : redeemed;
    },
  });
}

function browserRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'handOffOpen', {
    for: 'anyone',
    async handle(caller, { body, response }) {
      const known = rememberBrowser(context, caller, response);
      const opened = await openHandOff(deps, known, body.handOffId);
      return opened.ok ? ok({ ...opened.value, nowMs: deps.clock.nowMs() }) : opened;
    },
  });
  mount(router, context, 'handOffChoose', {
    for: 'knownBrowser',
    handle: (caller, { body }) => chooseNumber(deps, caller, body),
  });
  mount(router, context, 'handOffOptions', {
    for: 'knownBrowser',
    handle: (caller, { body }) => startHandOffCeremony(deps, caller, body),
  });
  mount(router, context, 'handOffAnswer', {
    for: 'knownBrowser',
    handle: (caller, { body }) => answerHandOff(deps, caller, body),
  });
}

/** Puts what was redeemed into the terminal's cookies and shows it. */
async function answerTerminal(
  context: RouteContext,
  { session }: Caller,
  response: Response,
  redeemed: Redeemed,
): Promise<Result<RedeemedView>> {
  switch (redeemed.purpose) {
    case 'signIn': {
      const finished = await finishSignIn(context, response, ok(redeemed.signedIn));
      return finished.ok ? ok({ purpose: 'signIn', ...finished.value }) : finished;
    }
    case 'stepUp': {
      const finished = await signedIn(context, response, ok(redeemed.issued));
      return finished.ok ? ok({ purpose: 'stepUp', ...finished.value }) : finished;
    }
    case 'registerPasskey': {
      if (!session) throw new Error('A passkey was registered without session');
      const view = await viewSession(context.deps, session);
      return ok({ purpose: 'registerPasskey', session: view, ...redeemed.registered });
    }
    default:
      return assertNever(redeemed);
  }
}
