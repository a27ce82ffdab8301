import type { Action } from '../contract/actions.ts';
import type { StepUpMethod } from '../contract/policyWords.ts';
import type { AddressView } from '../contract/views.ts';
import type { AccountRecord, PasskeyRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { askBeforeForm } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { findGrant, giveGrant } from './grants.ts';
import { unlockMethods } from './sessionLock.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { methodsOf } from './factors.ts';
import { maskAddress } from './masking.ts';
import { recordAllowed } from './record.ts';
import { hashOf } from './secrets.ts';
import { rotateSession, type IssuedSession } from './sessions.ts';
import { methodsWanted } from './wishes.ts';

export interface StepUpOffer {
  methods: StepUpMethod[];
  addresses: AddressView[];
  granted: boolean;
}

/** The ways this customer can verify for the action. */
export async function stepUpMethods(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<{ account: AccountRecord; passkeys: PasskeyRecord[]; methods: StepUpMethod[] }> {
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  const wanted = await methodsWanted(deps, action, passkeys.length);
  const methods = methodsOf(wanted, account, passkeys, deps);
  if (action.kind !== 'unlockSession') return { account, passkeys, methods };
  return { account, passkeys, methods: unlockMethods(caller.session.strength, methods) };
}

/** How the action can be verified by this customer, and whether that is still needed. */
export async function offerStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<StepUpOffer> {
  const { account, methods } = await stepUpMethods(deps, caller, action);
  return {
    methods,
    addresses: account.addresses.map(({ id, address, verified }) => ({
      id,
      masked: maskAddress(address),
      verified,
    })),
    granted: await isCovered(deps, caller, action),
  };
}

/** Whether a verification for exactly this action still stands, or for an order the time that one has opened. */
async function isCovered(deps: ServiceDeps, caller: SignedInCaller, action: Action): Promise<boolean> {
  const isOrder = action.kind === 'placeOrder' || action.kind === 'amendOrder';
  if (isOrder) return (await askBeforeForm(deps, caller, action)).allow;
  return (await findGrant(deps, caller, action)) !== null;
}

/** Keeps the verification and gives the session a new secret. Refusal: `signed_out`. */
export async function grantStepUp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  by: StepUpMethod,
  action: string,
): Promise<Result<IssuedSession>> {
  await giveGrant(deps, caller, action, by);
  const issued = await rotateSession(deps, caller);
  if (!issued) return refuse('signed_out');
  await recordAllowed(deps, caller, `stepUp.${by}`, {
    detail: { action: kindOf(action), signed: hashOf(action) },
  });
  return ok(issued);
}

/** The kind alone: an action may hold a new phone number or bank account, which the log must not. */
function kindOf(action: string): string {
  return (JSON.parse(action) as Action).kind;
}
