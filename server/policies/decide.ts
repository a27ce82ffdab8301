import type { ErrorCode } from '../contract/errors.ts';
import type { ActionRule, Requirement } from '../contract/actionRules.ts';
import type { Policy } from '../contract/policy.ts';
import {
  sessionStrengths,
  type ActionPassword,
  type GuardedAction,
  type SessionStrength,
  type StepUpMethod,
} from '../contract/policyWords.ts';
import { isEnforced } from './enforcement.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What somebody wants to do. */
export interface Wish {
  action: GuardedAction;
  /** Money that moves, in yen; 0 where none does. */
  amountYen: number;
}

/** What is known of the session, the account and the verifications given, when the wish is uttered. */
export interface Facts {
  /** Null without a live session. */
  session: { strength: SessionStrength } | null;
  /** How a verification for exactly this wish was given and is still alive; null: none was. */
  verifiedBy: StepUpMethod | null;
  /** The verification that opened an elevation for this kind of action. */
  elevation: { by: StepUpMethod; atMs: number } | null;
  /** Passwords given with the wish, and right. */
  passwords: readonly ActionPassword[];
  mailVerified: boolean;
  passkeyCount: number;
  /** Whether the client is the terminal or a browser. */
  client: 'shell' | 'browser';
  /** When the payout account last changed. */
  payoutChangedAtMs: number | null;
}

export type Decision = { allow: true } | { allow: false; code: ErrorCode };

const allow: Decision = { allow: true };

/**
 * The one place where "may this happen" is answered. Pure, and deny by default: every check that is not passed
 * refuses. Refusals that no verification can cure come first, so that nobody verifies in vain.
 */
export function decide(wish: Wish, facts: Facts, policy: Policy, nowMs: number): Decision {
  const rule = policy.actions[wish.action];
  const requirements = requirementsFor(wish, facts, policy, nowMs);
  const code =
    sessionRefusal(wish, facts, policy, requirements, nowMs) ??
    stateRefusal(wish, facts, policy, nowMs) ??
    passwordRefusal(facts, requirements) ??
    verificationRefusal(rule, requirements, facts, nowMs);
  return code === null ? allow : { allow: false, code };
}

/** The refusals that the customer can cure on the spot, by verifying or by giving a password. */
export const curable: readonly ErrorCode[] = [
  'step_up_required',
  'trading_password_required',
  'withdrawal_password_required',
];

/** The means of signing in. Who could change them by a mailed code could make a passkey of their own. */
const credentials: readonly GuardedAction[] = [
  'registerPasskey',
  'deletePasskey',
  'changePassword',
  'manageSecondFactor',
];

/** All that the wish has to meet now: the rule's own requirement, the amounts', and enforcement's. */
export function requirementsFor(
  { action, amountYen }: Wish,
  { passkeyCount }: Pick<Facts, 'passkeyCount'>,
  policy: Policy,
  nowMs: number,
): Requirement[] {
  const requirements = requirementsOf(policy.actions[action], amountYen);
  const withPasskeyOnly =
    guardsCredentials(policy, nowMs) && passkeyCount > 0 && credentials.includes(action);
  return withPasskeyOnly
    ? [...requirements, { session: 'password', verify: ['passkey'], password: null }]
    : requirements;
}

/** Whether an account that holds a passkey is opened and changed with it only by now (L1, L8). */
export function guardsCredentials({ enforcement }: Policy, nowMs: number): boolean {
  return enforcement.credentials && isEnforced(enforcement, nowMs);
}

/** The rule's own requirement and those of every amount that is reached. */
function requirementsOf(rule: ActionRule, amountYen: number): Requirement[] {
  const reached = rule.fromYen.filter((step) => amountYen >= step.amountYen).map(({ requires }) => requires);
  return [rule.requires, ...reached];
}

/** Whether a session of this strength is at least as strong as the other. */
export function isAtLeast(strength: SessionStrength, required: SessionStrength): boolean {
  return sessionStrengths.indexOf(strength) >= sessionStrengths.indexOf(required);
}

function sessionRefusal(
  { action }: Wish,
  { session }: Facts,
  policy: Policy,
  requirements: Requirement[],
  nowMs: number,
): ErrorCode | null {
  if (!session) return 'signed_out';
  if (!policy.actions[action].online) return 'not_online';
  if (session.strength === 'recovery' && policy.recovery.offInWindow.includes(action))
    return 'off_in_recovery';
  const restricted = policy.enforcement.actions.includes(action) && isEnforced(policy.enforcement, nowMs);
  // Having a passkey registered is not enough (I8): the session itself must have been opened with one.
  if (restricted && !isAtLeast(session.strength, 'passkeySynced')) return 'passkey_session_required';
  const weakest = requirements.find((requirement) => !isAtLeast(session.strength, requirement.session));
  if (!weakest) return null;
  return isAtLeast(weakest.session, 'passkeySynced') ? 'passkey_session_required' : 'second_factor_required';
}

function stateRefusal({ action }: Wish, facts: Facts, policy: Policy, nowMs: number): ErrorCode | null {
  switch (action) {
    case 'registerPasskey':
      return registrationRefusal(facts, policy);
    case 'deletePasskey':
      return facts.passkeyCount <= 1 && keepsLast(policy, nowMs) ? 'last_passkey' : null;
    case 'withdraw':
      return isCooling(facts.payoutChangedAtMs, policy, nowMs) ? 'cooling_off' : null;
    default:
      return null;
  }
}

function registrationRefusal(facts: Facts, policy: Policy): ErrorCode | null {
  const { client, mailVerified, passkeyCount, session } = facts;
  const { createFrom, maxPerAccount } = policy.passkeys;
  const { prerequisites } = policy.registration;
  if (prerequisites.includes('twoFactorSession') && session?.strength === 'password') {
    return 'second_factor_required';
  }
  if (createFrom === 'browserOnly' && client !== 'browser') return 'browser_only';
  if (createFrom === 'shellOnly' && client !== 'shell') return 'shell_only';
  if (prerequisites.includes('verifiedMail') && !mailVerified) return 'mail_unverified';
  return passkeyCount >= maxPerAccount ? 'passkey_limit' : null;
}

/** Whether an account must keep its last passkey now. */
export function keepsLast({ passkeys, enforcement }: Policy, nowMs: number): boolean {
  switch (passkeys.deleteLast) {
    case 'allow':
      return false;
    case 'forbid':
      return true;
    case 'forbidAfterEnforcement':
      return isEnforced(enforcement, nowMs);
  }
}

function isCooling(changedAtMs: number | null, { payout }: Policy, nowMs: number): boolean {
  return changedAtMs !== null && nowMs < changedAtMs + payout.coolingOffHours * hourMs;
}

function passwordRefusal({ passwords }: Facts, requirements: Requirement[]): ErrorCode | null {
  for (const { password } of requirements) {
    if (password !== null && !passwords.includes(password)) return `${password}_password_required`;
  }
  return null;
}

/**
 * A verification for exactly this wish covers it; an elevation covers what its rule asks for in general, but
 * never the stricter demand of an amount or of enforcement.
 */
function verificationRefusal(
  rule: ActionRule,
  requirements: Requirement[],
  facts: Facts,
  nowMs: number,
): ErrorCode | null {
  const [general = [], ...ofAmounts] = requirements.map(({ verify }) => verify);
  const generalMet = covers(general, facts.verifiedBy) || covers(general, elevatedBy(rule, facts, nowMs));
  const amountsMet = ofAmounts.every((methods) => covers(methods, facts.verifiedBy));
  return generalMet && amountsMet ? null : 'step_up_required';
}

/** How the elevation that is alive now was verified; null: there is none. */
function elevatedBy(rule: ActionRule, { elevation }: Facts, nowMs: number): StepUpMethod | null {
  if (!elevation) return null;
  const ageMs = nowMs - elevation.atMs;
  return ageMs >= 0 && ageMs < rule.elevationMinutes * minuteMs ? elevation.by : null;
}

function covers(methods: readonly StepUpMethod[], by: StepUpMethod | null): boolean {
  return methods.length === 0 || (by !== null && methods.includes(by));
}
