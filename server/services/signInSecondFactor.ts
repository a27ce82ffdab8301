import type { ErrorCode } from '../contract/errors.ts';
import type { SecondFactor } from '../contract/policyWords.ts';
import type { FlowRecord } from '../ports/records.ts';
import { ok, refuse, type Refusal, type Result } from '../ports/result.ts';
import type { KnownBrowser, ServiceDeps } from './deps.ts';
import { checkEmoji, sendEmoji, type EmojiSent } from './emojiByMail.ts';
import { factorsOf } from './factors.ts';
import { checkCode, sendCode, type CodeSent, type CodeTarget } from './mailedCode.ts';
import { signInCodeMail, signInEmojiMail } from './mailTexts/index.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { rememberSignIn } from './riskOfSignIn.ts';
import { completeSignIn, type SignedIn } from './signInDone.ts';
import { findFlow, type OpenFlow } from './signInFlow.ts';
import { stateOfOldLogin } from './signInOldLogin.ts';
import { checkTotp } from './totp/checkTotp.ts';

/** What the audit log calls the second half of the old login. */
const eventOf: Record<SecondFactor, string> = {
  mailCode: 'signIn.code',
  totp: 'signIn.totp',
  emoji: 'signIn.emoji',
};

/** Sends the code of a sign-in. Refusals: `flow_expired`, `factor_unavailable` and those of `sendCode`. */
export function sendSignInCode(
  deps: ServiceDeps,
  caller: KnownBrowser,
  addressId: string,
): Promise<Result<CodeSent>> {
  return send(deps, caller, 'mailCode', addressId, ({ account }, target) =>
    sendCode(deps, target, (code) => signInCodeMail(account.language, { code, ...deps.policy })),
  );
}

/** Sends the emoji of a sign-in (R3). Refusals: those of `sendSignInCode`. */
export function sendSignInEmoji(
  deps: ServiceDeps,
  caller: KnownBrowser,
  addressId: string,
): Promise<Result<EmojiSent>> {
  return send(deps, caller, 'emoji', addressId, ({ account }, target) =>
    sendEmoji(deps, target, (sequence) => signInEmojiMail(account.language, { sequence, ...deps.policy })),
  );
}

/** Second half by mailed code. Refusals: `flow_expired`, `factor_unavailable` and those of `checkCode`. */
export function finishWithCode(
  deps: ServiceDeps,
  caller: KnownBrowser,
  code: string,
): Promise<Result<SignedIn>> {
  return finish(deps, caller, 'mailCode', ({ flow, account }) =>
    checkCode(deps, scopeOf(flow, 'mailCode'), account.id, code),
  );
}

/** Second half by authenticator app. Refusals: `flow_expired` and those of `checkTotp`. */
export function finishWithTotp(
  deps: ServiceDeps,
  caller: KnownBrowser,
  code: string,
): Promise<Result<SignedIn>> {
  return finish(deps, caller, 'totp', ({ account }) => checkTotp(deps, account, code));
}

/** Second half by emoji. Refusals: `flow_expired`, `factor_unavailable` and those of `checkEmoji`. */
export function finishWithEmoji(
  deps: ServiceDeps,
  caller: KnownBrowser,
  emoji: readonly string[],
): Promise<Result<SignedIn>> {
  return finish(deps, caller, 'emoji', ({ flow, account }) =>
    checkEmoji(deps, { scope: scopeOf(flow, 'emoji'), accountId: account.id }, emoji),
  );
}

function scopeOf(flow: FlowRecord, factor: SecondFactor): string {
  return `flow:${flow.id}:${factor}`;
}

async function send<T extends CodeSent>(
  deps: ServiceDeps,
  caller: KnownBrowser,
  factor: SecondFactor,
  addressId: string,
  sendTo: (found: OpenFlow, target: CodeTarget) => Promise<Result<T>>,
): Promise<Result<T>> {
  const event = `${eventOf[factor]}Send`;
  const found = await findFlow(deps, caller);
  if (!found) return refuse('flow_expired');
  const { account, flow } = found;
  const closed = await closedFor(deps, found, factor);
  if (closed) return refuseAndRecord(deps, caller, event, closed, { accountId: account.id });
  const address = account.addresses.find(({ id }) => id === addressId);
  const sent = await sendTo(found, { scope: scopeOf(flow, factor), accountId: account.id, address });
  if (!sent.ok) {
    return refuseAndRecord(deps, caller, event, sent.code, { ...sent, accountId: account.id });
  }
  await recordAllowed(deps, caller, event, { accountId: account.id });
  return sent;
}

async function finish(
  deps: ServiceDeps,
  caller: KnownBrowser,
  factor: SecondFactor,
  check: (found: OpenFlow) => Promise<{ ok: true } | (Refusal & { reason?: string })>,
): Promise<Result<SignedIn>> {
  const event = eventOf[factor];
  const found = await findFlow(deps, caller);
  if (!found) return refuse('flow_expired');
  const { flow, account } = found;
  const closed = await closedFor(deps, found, factor);
  if (closed) return refuseAndRecord(deps, caller, event, closed, { accountId: account.id });
  const checked = await check(found);
  if (!checked.ok) {
    await Promise.all([
      rememberSignIn(deps, caller, account.id, 'refused'),
      countFailedFactor(deps, account.id, factor, checked.code),
    ]);
    return refuseAndRecord(deps, caller, event, checked.code, { ...checked, accountId: account.id });
  }
  const won = await deps.stores.flows.consume(flow.id);
  if (!won) return refuse('flow_expired');
  await deps.stores.legacyLogins.clearFailures(account.id);
  const opening = { method: 'passwordAndFactor', strength: 'twoFactor', event } as const;
  return ok(await completeSignIn(deps, caller, account, opening));
}

/** A code that was tried to death, and every wrong digit of an app, count like a wrong password (L3). */
async function countFailedFactor(
  deps: ServiceDeps,
  accountId: string,
  factor: SecondFactor,
  code: ErrorCode,
): Promise<void> {
  const counts = code === 'code_used_up' || (factor === 'totp' && code === 'factor_wrong');
  if (!counts) return;
  const { lockAfterFailures } = deps.policy.legacy;
  await deps.stores.legacyLogins.countFailure(accountId, lockAfterFailures, deps.clock.nowMs());
}

/** Why this factor cannot finish the flow: what the password step checked may have changed meanwhile. */
async function closedFor(
  deps: ServiceDeps,
  { account }: OpenFlow,
  factor: SecondFactor,
): Promise<ErrorCode | null> {
  const state = await stateOfOldLogin(deps, account);
  if (state === 'locked') return 'login_locked';
  if (state !== 'open') return 'flow_expired';
  return factorsOf(account, deps).includes(factor) ? null : 'factor_unavailable';
}
