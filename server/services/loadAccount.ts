import type { AccountRecord, PasskeyRecord } from '../ports/records.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';

/** The caller's account. That a session has one is an invariant of the stores, not an outcome. */
export async function loadAccount(deps: ServiceDeps, caller: SignedInCaller): Promise<AccountRecord> {
  const account = await deps.stores.accounts.findById(caller.session.accountId);
  if (!account) throw new Error('A session without account');
  return account;
}

/** The caller's account with its passkeys, oldest first. */
export async function loadAccountAndPasskeys(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<{ account: AccountRecord; passkeys: PasskeyRecord[] }> {
  const [account, passkeys] = await Promise.all([
    loadAccount(deps, caller),
    deps.stores.passkeys.listByAccount(caller.session.accountId),
  ]);
  return { account, passkeys };
}
