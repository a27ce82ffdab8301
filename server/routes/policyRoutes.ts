import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { listPermissions, viewEnforcement } from '../services/permissions.ts';
import { elevate, viewSession } from '../services/sessions.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** What the policy allows in this session, and when it will allow less. */
export function policyRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'permissions', {
    for: 'signedIn',
    handle: async (caller) => ok(await listPermissions(deps, caller)),
  });
  mount(router, context, 'enforcement', { for: 'anyone', handle: async () => ok(viewEnforcement(deps)) });
  mount(router, context, 'elevate', {
    for: 'signedIn',
    async handle(caller) {
      const elevated = await elevate(deps, caller);
      return elevated.ok ? ok({ session: await viewSession(deps, elevated.value) }) : elevated;
    },
  });
}
