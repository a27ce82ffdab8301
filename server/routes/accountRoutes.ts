import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { deletePasskey, listPasskeys, renamePasskey } from '../services/passkeys.ts';
import { finishRegistration, startRegistration } from '../services/registerPasskey.ts';
import { lockSession, unlockSession } from '../services/sessionLock.ts';
import { listSessions, renewSession, revokeSession, viewSession } from '../services/sessions.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** What a signed-in customer does with sessions and passkeys. */
export function accountRoutes(router: Router, context: RouteContext): void {
  sessionRoutes(router, context);
  lockRoutes(router, context);
  passkeyRoutes(router, context);
}

function sessionRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'sessions', {
    for: 'signedIn',
    handle: async (caller) => ok({ sessions: await listSessions(deps, caller) }),
  });
  mount(router, context, 'sessionRevoke', {
    for: 'signedIn',
    handle: (caller, { id }) => revokeSession(deps, caller, id),
  });
  mount(router, context, 'sessionRenew', {
    for: 'signedIn',
    async handle(caller) {
      const renewed = await renewSession(deps, caller);
      return renewed.ok ? ok({ session: await viewSession(deps, renewed.value) }) : renewed;
    },
  });
}

function lockRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'sessionLock', { for: 'signedIn', handle: (caller) => lockSession(deps, caller) });
  mount(router, context, 'sessionUnlock', {
    for: 'signedIn',
    async handle(caller) {
      const unlocked = await unlockSession(deps, caller);
      return unlocked.ok ? ok({ session: await viewSession(deps, unlocked.value) }) : unlocked;
    },
  });
}

function passkeyRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'passkeys', {
    for: 'signedIn',
    handle: async (caller) => ok(await listPasskeys(deps, caller)),
  });
  mount(router, context, 'passkeyRegisterOptions', {
    for: 'signedIn',
    handle: (caller, { body }) => startRegistration(deps, caller, body.place),
  });
  mount(router, context, 'passkeyRegisterVerify', {
    for: 'signedIn',
    handle: (caller, { body }) => finishRegistration(deps, caller, body),
  });
  mount(router, context, 'passkeyRename', {
    for: 'signedIn',
    handle: (caller, { body, id }) => renamePasskey(deps, caller, id, body.name),
  });
  mount(router, context, 'passkeyDelete', {
    for: 'signedIn',
    handle: (caller, { id }) => deletePasskey(deps, caller, id),
  });
}
