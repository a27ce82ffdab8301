import type { Request, Response, Router } from 'express';
import { actForCustomer, type Done } from './actForCustomer.ts';
import { addressOf } from './guards.ts';
import {
  operatorApi,
  type OperatorEndpoint,
  type OperatorRequest,
  type OperatorResponse,
} from './operatorApi.ts';
import type { HelpDesk, OperatorCall, OperatorRefusal, OperatorResult } from './operatorDeps.ts';
import { sendOperatorRefusal } from './sendOperatorRefusal.ts';
import { changeAddress } from './useCases/changeAddress.ts';
import { findCustomers } from './useCases/findCustomers.ts';
import { openRecoveryWindow } from './useCases/openRecoveryWindow.ts';
import { revokePasskey } from './useCases/revokePasskey.ts';
import { revokeSessions } from './useCases/revokeSessions.ts';
import { switchToMail } from './useCases/switchToMail.ts';
import { unlockLogin } from './useCases/unlockLogin.ts';
import { verifyIdentity } from './useCases/verifyIdentity.ts';
import type { AccountRecord } from '../ports/records.ts';

type Handlers = {
  [E in OperatorEndpoint]: (
    call: OperatorCall,
    body: OperatorRequest<E>,
  ) => Promise<OperatorResult<OperatorResponse<E>>>;
};

/** Endpoints that change something for a customer whose identity was checked. */
type ChangingEndpoint = Exclude<OperatorEndpoint, 'find' | 'verify'>;

/** SECURITY: O-4. All that an operator can do. There is no way from here to a new passkey or password. */
function handlersOf(deps: HelpDesk): Handlers {
  const changing =
    <E extends ChangingEndpoint>(
      event: string,
      change: (
        deps: HelpDesk,
        account: AccountRecord,
        body: OperatorRequest<E>,
      ) => Promise<Done | OperatorRefusal>,
    ) =>
    (call: OperatorCall, body: OperatorRequest<E>) =>
      actForCustomer(deps, call, event, body, (account) => change(deps, account, body));
  return {
    find: (call, { query }) => findCustomers(deps, call, query),
    verify: (call, body) => verifyIdentity(deps, call, body),
    openRecovery: changing<'openRecovery'>('helpDesk.openRecovery', openRecoveryWindow),
    switchToMail: changing<'switchToMail'>('helpDesk.switchToMail', switchToMail),
    changeAddress: changing<'changeAddress'>('helpDesk.changeAddress', changeAddress),
    unlock: changing<'unlock'>('helpDesk.unlock', unlockLogin),
    revokePasskey: changing<'revokePasskey'>('helpDesk.revokePasskey', revokePasskey),
    revokeSessions: changing<'revokeSessions'>('helpDesk.revokeSessions', revokeSessions),
  };
}

/** Binds every endpoint of the operators' API. */
export function operatorRoutes(router: Router, deps: HelpDesk): void {
  const handlers = handlersOf(deps);
  for (const endpoint of Object.keys(operatorApi) as OperatorEndpoint[]) mount(router, handlers, endpoint);
}

function mount<E extends OperatorEndpoint>(router: Router, handlers: Pick<Handlers, E>, endpoint: E): void {
  const { path, request: schema } = operatorApi[endpoint];
  router.post(path, async (request, response) => {
    const parsed = schema.safeParse(request.body);
    if (!parsed.success) return sendOperatorRefusal(response, { code: 'bad_request' });
    const body = parsed.data as OperatorRequest<E>;
    const call = callOf(request, response, body);
    if (!call.ok) return sendOperatorRefusal(response, call);
    const result = await handlers[endpoint](call.value, body);
    if (!result.ok) return sendOperatorRefusal(response, result);
    response.json(result.value);
  });
  router.all(path, (_request, response) => sendOperatorRefusal(response, { code: 'method_not_allowed' }));
}

/** Who calls and why. A certificate names the operator; with the token the request must. */
function callOf(
  request: Request,
  response: Response,
  { operator: named, reason }: { operator?: string | undefined; reason: string },
): OperatorResult<OperatorCall> {
  const certified = response.locals.operator as string | null;
  if (certified !== null && named !== undefined && named !== certified) {
    return { ok: false, code: 'other_operator' };
  }
  const operator = certified ?? named;
  if (operator === undefined) return { ok: false, code: 'bad_request' };
  const requestId = String(response.locals.requestId);
  return { ok: true, value: { operator, reason, address: addressOf(request.ip), requestId } };
}
