import { assessRisk, type Risk } from '../policies/risk.ts';
import { networkOf } from '../policies/riskNetworks.ts';
import type { AccountRecord, SignInRecord } from '../ports/records.ts';
import type { Caller, ServiceDeps } from './deps.ts';
import { hashOf, newId } from './secrets.ts';

/**
 * Sign-ins and failed tries kept of one account. Whoever fills it with failures makes the customer's devices look
 * new: that asks for more, never for less.
 */
export const signInsKeptMax = 100;

/** Compares a sign-in with what this account's sign-ins looked like before (M4, L6). */
export async function judgeSignIn(
  deps: ServiceDeps,
  caller: Caller,
  account: Pick<AccountRecord, 'id' | 'recoveredAtMs' | 'contactChangedAtMs'>,
): Promise<Risk> {
  const { recoveredAtMs, contactChangedAtMs } = account;
  const facts = {
    nowMs: deps.clock.nowMs(),
    device: deviceHash(account.id, caller.device),
    network: networkOf(caller.address),
    history: await deps.stores.signIns.listByAccount(account.id),
    recoveredAtMs,
    contactChangedAtMs,
  };
  return assessRisk(facts, deps.policy);
}

/** Keeps a sign-in or a failed try for the judgement of later ones. */
export function rememberSignIn(
  deps: ServiceDeps,
  caller: Pick<Caller, 'address' | 'device'>,
  accountId: string,
  outcome: SignInRecord['outcome'],
): Promise<void> {
  const record: SignInRecord = {
    id: newId(deps.random),
    accountId,
    atMs: deps.clock.nowMs(),
    outcome,
    device: deviceHash(accountId, caller.device),
    network: networkOf(caller.address),
  };
  return deps.stores.signIns.add(record, signInsKeptMax);
}

/** What the audit log tells of a risk: the points, and which signs fired. */
export function detailOf({ points, fired }: Risk): { risk: number; signs: string } {
  return { risk: points, signs: fired.join(' ') };
}

/** Salted with the account, so that the store does not tell which accounts share a device. */
function deviceHash(accountId: string, device: string | null): string | null {
  return device === null ? null : hashOf(`device:${accountId}:${device}`);
}
