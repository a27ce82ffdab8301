import type { Action } from '../contract/actions.ts';
import type { ActionPassword, StepUpMethod } from '../contract/policyWords.ts';
import { decide, type Decision, type Facts, type Wish } from '../policies/decide.ts';
import type { AccountRecord, PasskeyRecord, SessionRecord } from '../ports/records.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { findGrant, takeGrant } from './grants.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { passwordMatches } from './passwords.ts';
import { wishOf } from './wishes.ts';

/** Passwords that came with a request, as they were typed. */
export type GivenPasswords = {
  tradingPassword?: string | undefined;
  withdrawalPassword?: string | undefined;
};

/**
 * Asks whether the action may happen, with the verification that stands for it, and uses nothing up. For the
 * refusals before an OS dialog, so that nobody verifies in vain.
 */
export async function ask(deps: ServiceDeps, caller: SignedInCaller, action: Action): Promise<Decision> {
  const grant = await findGrant(deps, caller, action);
  return decideOn(deps, caller, action, grant?.by ?? null, []);
}

/**
 * The decision as if the passwords that come with the form were right: what it refuses is refused before any
 * typed value is compared, so that an unverified session cannot try values.
 */
export async function askBeforeForm(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
): Promise<Decision> {
  const grant = await findGrant(deps, caller, action);
  return decideOn(deps, caller, action, grant?.by ?? null, ['trading', 'withdrawal']);
}

/**
 * Allows the action or refuses it, and uses up the verification that was given for it. Every change that the
 * policy guards goes through here, once, right before it is made.
 */
export async function authorise(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
  given: GivenPasswords = {},
): Promise<Decision> {
  const early = await askBeforeForm(deps, caller, action);
  if (!early.allow) return early;
  const checked = await checkPasswords(deps, caller, given);
  if (!checked.ok) return { allow: false, code: checked.code };
  const grant = await findGrant(deps, caller, action);
  const decision = await decideOn(deps, caller, action, grant?.by ?? null, checked.passwords);
  if (!decision.allow || !grant) return decision;
  const taken = await takeGrant(deps, caller, action);
  return taken ? decision : { allow: false, code: 'step_up_required' };
}

async function decideOn(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: Action,
  verifiedBy: StepUpMethod | null,
  passwords: readonly ActionPassword[],
): Promise<Decision> {
  const wish = await wishOf(deps, action);
  // Renewing guards nothing but the session: any verification of the customer will do.
  if (!wish) return verifiedBy ? { allow: true } : { allow: false, code: 'step_up_required' };
  const loaded = await loadAccountAndPasskeys(deps, caller);
  return decideWish(deps, caller, wish, loaded, { verifiedBy, passwords });
}

/** Puts the facts together and decides. */
export function decideWish(
  deps: ServiceDeps,
  caller: { session: SessionRecord; clientKind: Facts['client'] },
  wish: Wish,
  { account, passkeys }: { account: AccountRecord; passkeys: readonly PasskeyRecord[] },
  given: Pick<Facts, 'verifiedBy' | 'passwords'>,
): Decision {
  const facts: Facts = {
    ...given,
    session: { strength: caller.session.strength },
    // Only trading is ever elevated; a verification for it must not stand for anything else.
    elevation: wish.action === 'trade' ? caller.session.elevation : null,
    mailVerified: account.addresses.some(({ verified }) => verified),
    passkeyCount: passkeys.length,
    client: caller.clientKind,
    payoutChangedAtMs: account.payout?.changedAtMs ?? null,
  };
  return decide(wish, facts, deps.policy, deps.clock.nowMs());
}

type Checked =
  { ok: true; passwords: ActionPassword[] } | { ok: false; code: 'action_password_wrong' | 'rate_limited' };

/** A password that is given must be right, whether or not the policy asks for it. */
async function checkPasswords(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { tradingPassword, withdrawalPassword }: GivenPasswords,
): Promise<Checked> {
  if (tradingPassword === undefined && withdrawalPassword === undefined) return { ok: true, passwords: [] };
  const { account } = await loadAccountAndPasskeys(deps, caller);
  const given = [
    { kind: 'trading' as const, typed: tradingPassword, hash: account.tradingPasswordHash },
    { kind: 'withdrawal' as const, typed: withdrawalPassword, hash: account.withdrawalPasswordHash },
  ].flatMap(({ kind, typed, hash }) => (typed === undefined ? [] : [{ kind, typed, hash }]));
  const free = await deps.limiter.take('actionPasswordPerAccount', account.id);
  if (!free.ok) return { ok: false, code: 'rate_limited' };
  for (const { typed, hash } of given) {
    if (!(await passwordMatches(hash, typed))) return { ok: false, code: 'action_password_wrong' };
  }
  return { ok: true, passwords: given.map(({ kind }) => kind) };
}
