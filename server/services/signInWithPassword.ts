import { assertNever } from '../contract/assertNever.ts';
import type { SecondFactor } from '../contract/policyWords.ts';
import type { AddressView } from '../contract/views.ts';
import { asksForSecondFactor } from '../policies/risk.ts';
import type { AccountRecord } from '../ports/records.ts';
import { ok, refuse, type Refusal, type Result } from '../ports/result.ts';
import type { Caller, ServiceDeps } from './deps.ts';
import { factorsOf } from './factors.ts';
import { maskAddress } from './masking.ts';
import { noticeOfLockedLogin } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { passwordMatches } from './passwords.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { detailOf, judgeSignIn, rememberSignIn } from './riskOfSignIn.ts';
import { hashOf } from './secrets.ts';
import { completeSignIn, type SignedIn } from './signInDone.ts';
import { openFlow } from './signInFlow.ts';
import { stateOfOldLogin } from './signInOldLogin.ts';

const event = 'signIn.password';

/** Tries with customer codes of nobody are kept under this name, so that they cost the same work. */
const nobodysId = 'nobody';

/** The password was right: what comes next. */
export type PasswordAnswer =
  | {
      next: 'secondFactor';
      factors: SecondFactor[];
      addresses: AddressView[];
      expiresAtMs: number;
      browser: { id: string; secret: string };
    }
  | { next: 'passkey' }
  | { next: 'done'; signedIn: SignedIn };

/**
 * First half of the old login: customer code and password. Unknown codes and wrong passwords get the same answer
 * after the same work. Refusals: `rate_limited`, `password_refused`, `login_locked` (to the right password only),
 * `legacy_blocked`, `mail_unverified`, `factor_unavailable`.
 */
export async function startWithPassword(
  deps: ServiceDeps,
  caller: Caller,
  input: { customerCode: string; password: string },
): Promise<Result<PasswordAnswer>> {
  const limits = [
    await deps.limiter.take('passwordPerAddress', caller.address),
    await deps.limiter.take('passwordPerAccount', hashOf(input.customerCode)),
  ];
  for (const limit of limits) {
    // Not a line each in the audit log: anybody could fill it.
    if (!limit.ok) return refuse('rate_limited', { retryAfterSeconds: limit.retryAfterSeconds });
  }
  const account = await deps.stores.accounts.findByCustomerCode(input.customerCode);
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) return refusePassword(deps, caller, account);
  // Read again: wrong passwords that were tried at the same time may have locked it meanwhile.
  const now = (await deps.stores.accounts.findById(account.id)) ?? account;
  return (await recover(deps, caller, now)) ?? goOn(deps, caller, now);
}

/** SECURITY: S-20. Counts the failure; from the policy's limit on the login is locked (M10, L3). */
async function refusePassword(
  deps: ServiceDeps,
  caller: Caller,
  account: AccountRecord | null,
): Promise<Refusal> {
  const accountId = account?.id ?? nobodysId;
  const nowMs = deps.clock.nowMs();
  const [counted] = await Promise.all([
    deps.stores.legacyLogins.countFailure(accountId, deps.policy.legacy.lockAfterFailures, nowMs),
    rememberSignIn(deps, caller, accountId, 'refused'),
  ]);
  if (account?.lockedAtMs === null && counted === 'locked') {
    notify(
      deps,
      account,
      'loginLocked',
      noticeOfLockedLogin(account.language, { ...deps.policy, atMs: nowMs }),
    );
  }
  const reason = account ? 'wrong password' : 'unknown customer code';
  return refuseAndRecord(deps, caller, event, 'password_refused', { accountId: account?.id ?? null, reason });
}

/**
 * SECURITY: S-21. In a window that the help desk opened after an identity check the password alone signs in, once, whatever else
 * stands in its way (R7). The check is the one that unlocking asks for (L3), so a lock ends with it.
 */
async function recover(
  deps: ServiceDeps,
  caller: Caller,
  account: AccountRecord,
): Promise<Result<PasswordAnswer> | null> {
  const nowMs = deps.clock.nowMs();
  if (account.recoveryUntilMs === null) return null;
  if (!(await deps.stores.legacyLogins.consumeRecovery(account.id, nowMs))) return null;
  await deps.stores.legacyLogins.clearFailures(account.id);
  const recovered = { ...account, recoveryUntilMs: null, recoveredAtMs: nowMs, lockedAtMs: null };
  const opening = { method: 'recovery', strength: 'recovery', event: 'signIn.recovery' } as const;
  return ok({ next: 'done', signedIn: await completeSignIn(deps, caller, recovered, opening) });
}

async function goOn(
  deps: ServiceDeps,
  caller: Caller,
  account: AccountRecord,
): Promise<Result<PasswordAnswer>> {
  const state = await stateOfOldLogin(deps, account);
  if (state === 'locked') {
    await rememberSignIn(deps, caller, account.id, 'refused');
    return refuseAndRecord(deps, caller, event, 'login_locked', { accountId: account.id });
  }
  switch (state) {
    case 'blocked':
      return refuseAndRecord(deps, caller, event, 'legacy_blocked', { accountId: account.id });
    case 'passkeyToo':
      await deps.stores.legacyLogins.clearFailures(account.id);
      await recordAllowed(deps, caller, event, { accountId: account.id, detail: { next: 'passkey' } });
      return ok({ next: 'passkey' });
    case 'open':
      return askForFactor(deps, caller, account);
    default:
      return assertNever(state);
  }
}

async function askForFactor(
  deps: ServiceDeps,
  caller: Caller,
  account: AccountRecord,
): Promise<Result<PasswordAnswer>> {
  const risk = await judgeSignIn(deps, caller, account);
  if (!asksForSecondFactor(deps.policy, risk)) {
    await deps.stores.legacyLogins.clearFailures(account.id);
    const opening = { method: 'password', strength: 'password', event } as const;
    return ok({ next: 'done', signedIn: await completeSignIn(deps, caller, account, opening) });
  }
  const factors = factorsOf(account, deps);
  if (factors.length === 0) {
    const missing = deps.policy.legacy.secondFactors.some((factor) => factor !== 'totp');
    const code = missing ? 'mail_unverified' : 'factor_unavailable';
    return refuseAndRecord(deps, caller, event, code, { accountId: account.id });
  }
  const detail = { next: 'secondFactor', ...detailOf(risk) };
  await recordAllowed(deps, caller, event, { accountId: account.id, detail });
  const opened = await openFlow(deps, account);
  return ok({ next: 'secondFactor', factors, addresses: verifiedAddresses(account), ...opened });
}

function verifiedAddresses(account: AccountRecord): AddressView[] {
  return account.addresses
    .filter((address) => address.verified)
    .map(({ id, address, verified }) => ({ id, masked: maskAddress(address), verified }));
}
