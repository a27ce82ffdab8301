import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { preferFactor, viewSecondFactor } from '../services/secondFactor.ts';
import { confirmTotp, enrolTotp } from '../services/totp/enrolTotp.ts';
import { removeTotp } from '../services/totp/removeTotp.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** The second factor of the old login, as its owner sets it up. */
export function secondFactorRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'secondFactor', {
    for: 'signedIn',
    handle: async (caller) => ok(await viewSecondFactor(deps, caller)),
  });
  mount(router, context, 'totpEnrol', {
    for: 'signedIn',
    handle: (caller) => enrolTotp(deps, caller),
  });
  mount(router, context, 'totpConfirm', {
    for: 'signedIn',
    handle: (caller, { body }) => confirmTotp(deps, caller, body.code),
  });
  mount(router, context, 'totpRemove', {
    for: 'signedIn',
    handle: (caller) => removeTotp(deps, caller),
  });
  mount(router, context, 'factorPrefer', {
    for: 'signedIn',
    handle: (caller, { body }) => preferFactor(deps, caller, body.factor),
  });
}
