import type { AddressView } from '../contract/views.ts';
import type { AccountRecord, FlowRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { Caller, KnownBrowser, ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { checkCode, sendCode, type CodeSent } from './mailedCode.ts';
import { maskAddress } from './masking.ts';
import { noticeOfSignIn, signInCodeMail } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { passwordMatches } from './passwords.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { hashOf, newId, newSecret, sameHash } from './secrets.ts';
import { openSession, type IssuedSession } from './sessions.ts';

/** How long a customer who gave the password has for the rest. */
export const flowTtlMs = 15 * 60_000;

/** The password was right: what the client needs for the second factor, and the secret for its cookie. */
export interface OpenedFlow {
  addresses: AddressView[];
  expiresAtMs: number;
  browser: { id: string; secret: string };
}

/**
 * First half of the first sign-in: customer code and password. Unknown codes and wrong passwords get the same
 * answer after the same work. Refusals: `rate_limited`, `password_refused`, `mail_unverified`.
 */
export async function startWithPassword(
  deps: ServiceDeps,
  caller: Caller,
  input: { customerCode: string; password: string },
): Promise<Result<OpenedFlow>> {
  const event = 'signIn.password';
  const limits = [
    await deps.limiter.take('passwordPerAddress', caller.address),
    await deps.limiter.take('passwordPerAccount', hashOf(input.customerCode)),
  ];
  for (const limit of limits) {
    if (!limit.ok) return refuseAndRecord(deps, caller, event, 'rate_limited', limit);
  }
  const account = await deps.stores.accounts.findByCustomerCode(input.customerCode);
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) {
    const reason = account ? 'wrong password' : 'unknown customer code';
    return refuseAndRecord(deps, caller, event, 'password_refused', {
      accountId: account?.id ?? null,
      reason,
    });
  }
  const addresses = verifiedAddresses(account);
  if (addresses.length === 0) {
    return refuseAndRecord(deps, caller, event, 'mail_unverified', { accountId: account.id });
  }
  await recordAllowed(deps, caller, event, { accountId: account.id });
  return ok(await openFlow(deps, account.id, addresses));
}

async function openFlow(deps: ServiceDeps, accountId: string, addresses: AddressView[]): Promise<OpenedFlow> {
  const browser = { id: newId(deps.random), secret: newSecret(deps.random) };
  const expiresAtMs = deps.clock.nowMs() + flowTtlMs;
  await deps.stores.flows.add({ id: browser.id, accountId, secretHash: hashOf(browser.secret), expiresAtMs });
  return { addresses, expiresAtMs, browser };
}

function verifiedAddresses(account: AccountRecord): AddressView[] {
  return account.addresses
    .filter((address) => address.verified)
    .map(({ id, address, verified }) => ({ id, masked: maskAddress(address), verified }));
}

/** Sends the code of a first sign-in. Refusals: `flow_expired` and those of `sendCode`. */
export async function sendSignInCode(
  deps: ServiceDeps,
  caller: KnownBrowser,
  addressId: string,
): Promise<Result<CodeSent>> {
  const found = await findFlow(deps, caller);
  if (!found) return refuse('flow_expired');
  const { flow, account } = found;
  const address = account.addresses.find(({ id }) => id === addressId);
  const sent = await sendCode(deps, { scope: scopeOf(flow), accountId: account.id, address }, (code) =>
    signInCodeMail(account.language, { code, ...deps.policy }),
  );
  if (!sent.ok) {
    return refuseAndRecord(deps, caller, 'signIn.codeSend', sent.code, { ...sent, accountId: account.id });
  }
  await recordAllowed(deps, caller, 'signIn.codeSend', { accountId: account.id });
  return sent;
}

/** Second half of the first sign-in. Refusals: `flow_expired` and those of `checkCode`. */
export async function finishWithCode(
  deps: ServiceDeps,
  caller: KnownBrowser,
  code: string,
): Promise<Result<IssuedSession>> {
  const event = 'signIn.code';
  const found = await findFlow(deps, caller);
  if (!found) return refuse('flow_expired');
  const { flow, account } = found;
  const checked = await checkCode(deps, scopeOf(flow), account.id, code);
  if (!checked.ok)
    return refuseAndRecord(deps, caller, event, checked.code, { ...checked, accountId: account.id });
  const won = await deps.stores.flows.consume(flow.id);
  if (!won) return refuse('flow_expired');
  const issued = await openSession(deps, caller, account.id, {
    method: 'passwordAndFactor',
    strength: 'twoFactor',
  });
  await recordAllowed(deps, caller, event, { accountId: account.id });
  notify(
    deps,
    account,
    'signIn',
    noticeOfSignIn(account.language, { helpDesk: deps.policy.helpDesk, session: issued.session }),
  );
  return ok(issued);
}

function scopeOf(flow: FlowRecord): string {
  return `flow:${flow.id}`;
}

async function findFlow(
  deps: ServiceDeps,
  caller: KnownBrowser,
): Promise<{ flow: FlowRecord; account: AccountRecord } | null> {
  const flow = await deps.stores.flows.find(caller.browser.id);
  if (!flow || !sameHash(flow.secretHash, hashOf(caller.browser.secret))) return null;
  if (!isAlive(flow.expiresAtMs, flowTtlMs, deps.clock.nowMs())) return null;
  const account = await deps.stores.accounts.findById(flow.accountId);
  return account && { flow, account };
}
