import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../../server/contract/api.ts';
import type { ApiResponse, Endpoint } from '../../../server/contract/api.ts';
import type { HandOffPurpose } from '../../../server/contract/handOff.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { SessionView } from '../../../server/contract/views.ts';
import { onHeard } from '../../gateways/api.ts';
import type { Heard } from '../../gateways/api.ts';
import { serverNowMs, syncServerClock } from '../clock/serverClock.ts';
import { forgetWithCustomer } from './forgetWithCustomer.ts';
import { tellSession, useSession } from './sessionStore.ts';

const minuteMs = 60_000;
/** When the last session was heard; an older report that arrives late says nothing, whoever it speaks of. */
let sessionHeardAtMs = 0;
/** When this window was locked; what was asked before that cannot open it. */
let lockedAtMs = 0;

type Telling = {
  [E in Endpoint]: Extract<ApiResponse<E>, { session: SessionView | null }> extends never ? never : E;
}[Endpoint];

/** The answers that say who is signed in. */
const tellsSession: Record<Telling, true> = {
  session: true,
  signInPasskeyVerify: true,
  signInPassword: true,
  signInCodeVerify: true,
  signInTotpVerify: true,
  signInEmojiVerify: true,
  sessionRenew: true,
  stepUpPasskeyVerify: true,
  stepUpCodeVerify: true,
  stepUpTotpVerify: true,
  stepUpEmojiVerify: true,
  elevate: true,
  handOffRedeem: true,
  sessionUnlock: true,
};

/** Answers that do not open a lock, whatever they say: what was asked before the lock, and mere reports. */
const opensNothing: ReadonlySet<Endpoint> = new Set([
  'session',
  'sessionRenew',
  'elevate',
  'stepUpPasskeyVerify',
  'stepUpCodeVerify',
  'stepUpTotpVerify',
  'stepUpEmojiVerify',
]);

type Answer = { session?: SessionView | null; nowMs?: number; purpose?: HandOffPurpose };

function followAnswer(answer: Answer, { endpoint, sentAtMs, heardAtMs }: Heard): void {
  if (answer.nowMs !== undefined) syncServerClock(answer.nowMs, sentAtMs, heardAtMs);
  if (!(endpoint in tellsSession) || answer.session === undefined) return;
  if (endpoint === 'session' && sentAtMs < sessionHeardAtMs) return;
  if (answer.session !== null) sessionHeardAtMs = heardAtMs;
  // Of hand-offs a sign-in opens a lock; a verification is followed by the unlocking it was for.
  const entered = answer.purpose === undefined || answer.purpose === 'signIn';
  const opens = entered && !opensNothing.has(endpoint) && sentAtMs >= lockedAtMs;
  tellSession({ kind: 'reported', session: answer.session, opens });
}

/** M9: access in the last minutes starts a new window, so ask what the new end is. */
function mayHaveExtended({ endpoint, outcome }: Heard, policy: PublicPolicy | undefined): boolean {
  const { state } = useSession.getState();
  if (!outcome.ok || !api[endpoint].access || state.status !== 'in' || policy === undefined) return false;
  return state.session.endsAtMs - serverNowMs() < policy.session.renewInLastMinutes * minuteMs;
}

/** Queries that belong to nobody in particular. */
const everybodys = ['policy', 'enforcement', 'environment', 'demoAccounts', 'demoMails'];

function forgetCustomer(queries: QueryClient): void {
  const isPersonal = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    !everybodys.includes(String(queryKey[0])) && queryKey[0] !== 'session';
  queries.removeQueries({ predicate: isPersonal });
  // This one is always being asked; it forgets its answer and asks again.
  void queries.resetQueries({ queryKey: ['session'] });
}

/** Keeps session and server time in step with every answer that passes through the gateway. */
export function followCalls(queries: QueryClient): void {
  forgetWithCustomer(() => forgetCustomer(queries));
  useSession.subscribe((now, before) => {
    const [is, was] = [now.state.status, before.state.status];
    if (is === 'locked' && was !== 'locked') lockedAtMs = performance.now();
    // What was refused behind the lock is asked anew.
    if (is === 'in' && was === 'locked') void queries.invalidateQueries();
  });
  onHeard((heard) => {
    const { endpoint, outcome } = heard;
    if (outcome.ok && endpoint === 'signOut') {
      tellSession({ kind: 'signedOut' });
    } else if (outcome.ok) {
      followAnswer(outcome.value as Answer, heard);
    } else if (outcome.refusal.code === 'signed_out' && heard.sentAtMs >= sessionHeardAtMs) {
      tellSession({ kind: 'lost' });
    } else if (outcome.refusal.code === 'session_locked' && heard.sentAtMs >= sessionHeardAtMs) {
      tellSession({ kind: 'locked' });
    }
    if (!outcome.ok && outcome.refusal.code === 'passkey_session_required') {
      void queries.invalidateQueries({ queryKey: ['permissions'] });
    }
    if (mayHaveExtended(heard, queries.getQueryData(['policy']))) {
      void queries.invalidateQueries({ queryKey: ['session'] });
    }
  });
}
