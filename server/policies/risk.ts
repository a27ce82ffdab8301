import type { Policy } from '../contract/policy.ts';
import { areFarApart } from './riskNetworks.ts';
import { offsetMs } from './zonedTime.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Failed tries within the last hour from which they are many. */
export const manyFailuresFrom = 3;
/** Sign-ins from which an account has habits, so that an hour can be unusual. */
export const habitFrom = 5;
/** An hour is usual up to this far from one the customer signed in at. */
const usualWithinHours = 2;
/** Two networks far apart within this time are more than one person travels. */
export const paceMs = 10 * minuteMs;
/** How long a recovery and a change of contact data are recent. */
export const recentMs = 7 * dayMs;

export type RiskSign = keyof Policy['risk']['points'];

/** An earlier sign-in of the account, or a failed try. */
export interface PastSignIn {
  atMs: number;
  outcome: 'allowed' | 'refused';
  device: string | null;
  network: string;
}

/** What is known of the sign-in that is to be judged. */
export interface RiskFacts {
  nowMs: number;
  /** Null when the client sent no device cookie. */
  device: string | null;
  network: string;
  history: readonly PastSignIn[];
  recoveredAtMs: number | null;
  contactChangedAtMs: number | null;
}

/** The points of a sign-in, and the signs they come from. */
export interface Risk {
  points: number;
  fired: RiskSign[];
}

/**
 * How unusual a sign-in is for this account (M4, L6). Pure and explainable: each sign is one question with a yes
 * or no, and the points of those that say yes are added. Risk only ever asks for more: nothing that the policy
 * asks for anyway is left out when it is low.
 */
export function assessRisk(facts: RiskFacts, policy: Pick<Policy, 'risk' | 'enforcement'>): Risk {
  const fired = (Object.keys(signs) as RiskSign[]).filter((sign) => signs[sign](facts, policy));
  return { points: scoreOf(fired, policy.risk.points), fired };
}

/** The points of the signs together. More signs never make fewer points. */
export function scoreOf(fired: readonly RiskSign[], points: Policy['risk']['points']): number {
  return fired.reduce((sum, sign) => sum + points[sign], 0);
}

/** Whether the old login needs its second factor now. */
export function asksForSecondFactor({ legacy, risk }: Policy, { points }: Risk): boolean {
  return legacy.secondFactorWhen === 'always' || points >= risk.askAt;
}

/** Whether the customer is told of the sign-in by mail (M5), whatever else is switched off when it is risky. */
export function asksForNotice({ notices, risk }: Policy, { points, fired }: Risk): boolean {
  if (points >= risk.noticeAt) return true;
  switch (notices.signIn) {
    case 'always':
      return true;
    case 'newDevice':
      return fired.includes('newDevice');
    case 'never':
      return false;
  }
}

type Question = (facts: RiskFacts, policy: Pick<Policy, 'enforcement'>) => boolean;

/** An account without history knows no device and no network: its first sign-in counts as unusual. */
const signs: Record<RiskSign, Question> = {
  newDevice: (facts) =>
    facts.device === null || !allowed(facts).some(({ device }) => device === facts.device),
  newNetwork: (facts) => !allowed(facts).some(({ network }) => network === facts.network),
  unusualHour: (facts, { enforcement }) => isUnusualHour(facts, enforcement.timeZone),
  manyFailures: ({ history, nowMs }) =>
    history.filter(({ outcome, atMs }) => outcome === 'refused' && nowMs - atMs < hourMs).length >=
    manyFailuresFrom,
  // Honest simplification: there is no map of networks here. What is measured is how quickly the account comes
  // from a network that shares not even the first half of its prefix; a VPN that is switched on looks the same.
  impossiblePace: (facts) =>
    allowed(facts).some(
      ({ atMs, network }) => facts.nowMs - atMs < paceMs && areFarApart(network, facts.network),
    ),
  recentRecovery: ({ recoveredAtMs, nowMs }) => isRecent(recoveredAtMs, nowMs),
  recentContactChange: ({ contactChangedAtMs, nowMs }) => isRecent(contactChangedAtMs, nowMs),
};

function allowed({ history }: RiskFacts): PastSignIn[] {
  return history.filter(({ outcome }) => outcome === 'allowed');
}

function isUnusualHour(facts: RiskFacts, timeZone: string): boolean {
  const past = allowed(facts);
  if (past.length < habitFrom) return false;
  const now = hourOfDay(facts.nowMs, timeZone);
  return !past.some(({ atMs }) => {
    const apart = Math.abs(hourOfDay(atMs, timeZone) - now);
    return Math.min(apart, 24 - apart) <= usualWithinHours;
  });
}

/** The local hour, 0 up to 24, with its minutes as a fraction. */
function hourOfDay(atMs: number, timeZone: string): number {
  const localMs = atMs + offsetMs(atMs, timeZone);
  return (((localMs % dayMs) + dayMs) % dayMs) / hourMs;
}

function isRecent(atMs: number | null, nowMs: number): boolean {
  return atMs !== null && nowMs - atMs < recentMs;
}
