import type { Action, PasswordKind } from '../contract/actions.ts';
import { passwordFaults } from '../contract/passwordRule.ts';
import type { AccountView } from '../contract/views.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { AccountChange } from '../ports/stores.ts';
import { ok, type Result } from '../ports/result.ts';
import type { ErrorCode } from '../contract/errors.ts';
import { viewAccount } from './account.ts';
import { authorise } from './authorise.ts';
import { earlyRefusal } from './currentValue.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccount } from './loadAccount.ts';
import { noticeOfChangedPassword } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

const event = 'password.change';

export interface NewPassword {
  which: PasswordKind;
  /** Null where the customer has no such password yet. */
  current: string | null;
  next: string;
}

/**
 * Changes the password for signing in, trading or withdrawals, or sets one for the first time (M11, M12, L9). A
 * new sign-in password ends every other session of the account (ASVS 7.4.3). Refusals: those of `authorise`,
 * `rate_limited`, `current_value_wrong`, `password_rule`, and `new_value_refused` for a password that is the same
 * as before or the customer's other one.
 */
export async function changePassword(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: NewPassword,
): Promise<Result<AccountView>> {
  const { which, next } = input;
  const action: Action = { kind: 'changePassword', which };
  const detail = { detail: { which } };
  const account = await loadAccount(deps, caller);
  const early = await earlyRefusal(deps, caller, action);
  if (early) return refuseAndRecord(deps, caller, event, early.code, { ...early, ...detail });
  const fault = await faultOf(deps, account, input);
  if (fault) return refuseAndRecord(deps, caller, event, fault, detail);
  const decision = await authorise(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code, detail);
  await deps.stores.accounts.update(account.id, changeOf(which, await hashPassword(next)));
  const sessionsEnded = which === 'login' && (await endOtherSessions(deps, caller)) > 0;
  await recordAllowed(deps, caller, event, detail);
  notify(
    deps,
    account,
    'passwordChanged',
    noticeOfChangedPassword(account.language, {
      ...deps.policy,
      which,
      sessionsEnded,
      atMs: deps.clock.nowMs(),
    }),
  );
  return ok(await viewAccount(deps, caller));
}

async function faultOf(
  deps: ServiceDeps,
  account: AccountRecord,
  { which, current, next }: NewPassword,
): Promise<ErrorCode | null> {
  const hashes = hashesOf(account);
  const currentRight = hashes[which] === null || (await passwordMatches(hashes[which], current ?? ''));
  if (!currentRight) return 'current_value_wrong';
  const rule = deps.policy.legacy.password;
  if (passwordFaults(next, rule, account).length > 0) return 'password_rule';
  const compared = rule.unlike ? Object.values(hashes) : [hashes[which]];
  for (const hash of compared) {
    if (hash !== null && (await passwordMatches(hash, next))) return 'new_value_refused';
  }
  return null;
}

function hashesOf(account: AccountRecord): Record<PasswordKind, string | null> {
  return {
    login: account.passwordHash,
    trading: account.tradingPasswordHash,
    withdrawal: account.withdrawalPasswordHash,
  };
}

function changeOf(which: PasswordKind, hash: string): AccountChange {
  switch (which) {
    case 'login':
      return { passwordHash: hash };
    case 'trading':
      return { tradingPasswordHash: hash };
    case 'withdrawal':
      return { withdrawalPasswordHash: hash };
  }
}

/** Ends the account's sessions but the caller's; how many there were. */
async function endOtherSessions(deps: ServiceDeps, { session }: SignedInCaller): Promise<number> {
  const sessions = await deps.stores.sessions.listByAccount(session.accountId, deps.clock.nowMs());
  const others = sessions.filter(({ id }) => id !== session.id);
  await Promise.all(others.map(({ id }) => deps.stores.sessions.remove(session.accountId, id)));
  return others.length;
}
