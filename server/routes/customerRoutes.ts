import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { viewAccount } from '../services/account.ts';
import { confirmAddressChange, startAddressChange } from '../services/contactAddress.ts';
import { changePhone } from '../services/contactPhone.ts';
import { listHistory } from '../services/history.ts';
import { listNotices } from '../services/notices.ts';
import { changePassword } from '../services/passwordChange.ts';
import { changePayout } from '../services/payoutChange.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** The customer's own data: what is registered, how it is changed, and what was sent and done. */
export function customerRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'account', {
    for: 'signedIn',
    handle: async (caller) => ok(await viewAccount(deps, caller)),
  });
  mount(router, context, 'addressChange', {
    for: 'signedIn',
    handle: (caller, { body }) => startAddressChange(deps, caller, body),
  });
  mount(router, context, 'addressConfirm', {
    for: 'signedIn',
    handle: (caller, { body }) => confirmAddressChange(deps, caller, body),
  });
  mount(router, context, 'phoneChange', {
    for: 'signedIn',
    handle: (caller, { body }) => changePhone(deps, caller, body),
  });
  mount(router, context, 'passwordChange', {
    for: 'signedIn',
    handle: (caller, { body }) => changePassword(deps, caller, body),
  });
  mount(router, context, 'payoutChange', {
    for: 'signedIn',
    handle: (caller, { body }) => changePayout(deps, caller, body),
  });
  mount(router, context, 'notices', {
    for: 'signedIn',
    handle: async (caller) => ok({ notices: await listNotices(deps, caller) }),
  });
  mount(router, context, 'history', {
    for: 'signedIn',
    handle: async (caller) => ok({ history: await listHistory(deps, caller) }),
  });
}
