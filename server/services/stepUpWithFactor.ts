import type { Action } from '../contract/actions.ts';
import type { SecondFactor } from '../contract/policyWords.ts';
import type { AccountRecord } from '../ports/records.ts';
import { refuse, type Refusal, type Result } from '../ports/result.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { checkEmoji, sendEmoji, type EmojiSent } from './emojiByMail.ts';
import { canonicalAction } from './grants.ts';
import { checkCode, sendCode, type CodeSent, type CodeTarget } from './mailedCode.ts';
import { stepUpCodeMail, stepUpEmojiMail } from './mailTexts/index.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { hashOf } from './secrets.ts';
import type { IssuedSession } from './sessions.ts';
import { grantStepUp, stepUpMethods } from './stepUp.ts';
import { checkTotp } from './totp/checkTotp.ts';

/** What the audit log calls a verification by this factor. */
const eventOf: Record<SecondFactor, string> = {
  mailCode: 'stepUp.code',
  totp: 'stepUp.totp',
  emoji: 'stepUp.emoji',
};

/** Mails the code of a step-up. Refusals: `step_up_unavailable` and those of `sendCode`. */
export function sendStepUpCode(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { action, addressId }: { action: Action; addressId: string },
): Promise<Result<CodeSent>> {
  return send(deps, caller, { factor: 'mailCode', action, addressId }, ({ language }, target) =>
    sendCode(deps, target, (code) => stepUpCodeMail(language, { code, action, ...deps.policy })),
  );
}

/** Mails the emoji of a step-up. Refusals: those of `sendStepUpCode`. */
export function sendStepUpEmoji(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { action, addressId }: { action: Action; addressId: string },
): Promise<Result<EmojiSent>> {
  return send(deps, caller, { factor: 'emoji', action, addressId }, ({ language }, target) =>
    sendEmoji(deps, target, (sequence) => stepUpEmojiMail(language, { sequence, action, ...deps.policy })),
  );
}

/** Verifies by mailed code. Refusals: `step_up_unavailable` and those of `checkCode`. */
export function checkStepUpCode(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { action, code }: { action: Action; code: string },
): Promise<Result<IssuedSession>> {
  return check(deps, caller, { factor: 'mailCode', action }, (account, scope) =>
    checkCode(deps, scope, account.id, code),
  );
}

/** Verifies by authenticator app. Refusals: `step_up_unavailable` and those of `checkTotp`. */
export function checkStepUpTotp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { action, code }: { action: Action; code: string },
): Promise<Result<IssuedSession>> {
  return check(deps, caller, { factor: 'totp', action }, (account) => checkTotp(deps, account, code));
}

/** Verifies by emoji. Refusals: `step_up_unavailable` and those of `checkEmoji`. */
export function checkStepUpEmoji(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { action, emoji }: { action: Action; emoji: readonly string[] },
): Promise<Result<IssuedSession>> {
  return check(deps, caller, { factor: 'emoji', action }, (account, scope) =>
    checkEmoji(deps, { scope, accountId: account.id }, emoji),
  );
}

/** One action in one session, by one factor. */
function scopeOf(caller: SignedInCaller, action: string, factor: SecondFactor): string {
  return `stepUp:${caller.session.id}:${hashOf(action)}:${factor}`;
}

async function send<T extends CodeSent>(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { factor: SecondFactor; action: Action; addressId: string },
  sendTo: (account: AccountRecord, target: CodeTarget) => Promise<Result<T>>,
): Promise<Result<T>> {
  const event = `${eventOf[input.factor]}Send`;
  const { account, methods } = await stepUpMethods(deps, caller, input.action);
  if (!methods.includes(input.factor)) return refuse('step_up_unavailable');
  const address = account.addresses.find(({ id }) => id === input.addressId);
  const scope = scopeOf(caller, canonicalAction(input.action), input.factor);
  const sent = await sendTo(account, { scope, accountId: account.id, address });
  if (!sent.ok) return refuseAndRecord(deps, caller, event, sent.code, sent);
  await recordAllowed(deps, caller, event);
  return sent;
}

async function check(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { factor: SecondFactor; action: Action },
  compare: (account: AccountRecord, scope: string) => Promise<{ ok: true } | (Refusal & { reason?: string })>,
): Promise<Result<IssuedSession>> {
  const { account, methods } = await stepUpMethods(deps, caller, input.action);
  if (!methods.includes(input.factor)) return refuse('step_up_unavailable');
  const action = canonicalAction(input.action);
  const checked = await compare(account, scopeOf(caller, action, input.factor));
  if (!checked.ok) return refuseAndRecord(deps, caller, eventOf[input.factor], checked.code, checked);
  return grantStepUp(deps, caller, input.factor, action);
}
