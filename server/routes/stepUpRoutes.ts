import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { offerStepUp } from '../services/stepUp.ts';
import {
  checkStepUpCode,
  checkStepUpEmoji,
  checkStepUpTotp,
  sendStepUpCode,
  sendStepUpEmoji,
} from '../services/stepUpWithFactor.ts';
import { finishStepUp, startStepUp } from '../services/stepUpWithPasskey.ts';
import type { RouteContext } from './context.ts';
import { signedIn } from './finishSignIn.ts';
import { mount } from './mount.ts';

/** Verifying again inside a session, for one action. */
export function stepUpRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'stepUpOffer', {
    for: 'signedIn',
    handle: async (caller, { body }) => ok(await offerStepUp(deps, caller, body.action)),
  });
  mount(router, context, 'stepUpPasskeyOptions', {
    for: 'signedIn',
    handle: (caller, { body }) => startStepUp(deps, caller, body.action),
  });
  mount(router, context, 'stepUpPasskeyVerify', {
    for: 'signedIn',
    handle: async (caller, { body, response }) =>
      signedIn(context, response, await finishStepUp(deps, caller, body)),
  });
  factorRoutes(router, context);
}

function factorRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'stepUpCodeSend', {
    for: 'signedIn',
    handle: (caller, { body }) => sendStepUpCode(deps, caller, body),
  });
  mount(router, context, 'stepUpCodeVerify', {
    for: 'signedIn',
    handle: async (caller, { body, response }) =>
      signedIn(context, response, await checkStepUpCode(deps, caller, body)),
  });
  mount(router, context, 'stepUpTotpVerify', {
    for: 'signedIn',
    handle: async (caller, { body, response }) =>
      signedIn(context, response, await checkStepUpTotp(deps, caller, body)),
  });
  mount(router, context, 'stepUpEmojiSend', {
    for: 'signedIn',
    handle: (caller, { body }) => sendStepUpEmoji(deps, caller, body),
  });
  mount(router, context, 'stepUpEmojiVerify', {
    for: 'signedIn',
    handle: async (caller, { body, response }) =>
      signedIn(context, response, await checkStepUpEmoji(deps, caller, body)),
  });
}
