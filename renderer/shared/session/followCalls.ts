import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../../server/contract/api.ts';
import type { ApiResponse, Endpoint } from '../../../server/contract/api.ts';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { SessionView } from '../../../server/contract/views.ts';
import { onHeard } from '../../gateways/api.ts';
import type { Heard } from '../../gateways/api.ts';
import { serverNowMs, syncServerClock } from '../clock/serverClock.ts';
import { tellSession, useSession } from './sessionStore.ts';

const minuteMs = 60_000;
/** When the last session was heard; an older "nobody" that arrives late says nothing. */
let sessionHeardAtMs = 0;

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
};

type Answer = { session?: SessionView | null; nowMs?: number };

function followAnswer(answer: Answer, { endpoint, sentAtMs, heardAtMs }: Heard): void {
  if (answer.nowMs !== undefined) syncServerClock(answer.nowMs, sentAtMs, heardAtMs);
  if (!(endpoint in tellsSession) || answer.session === undefined) return;
  if (answer.session === null && sentAtMs < sessionHeardAtMs) return;
  if (answer.session !== null) sessionHeardAtMs = heardAtMs;
  tellSession({ kind: 'reported', session: answer.session });
}

/** M9: access in the last minutes starts a new window, so ask what the new end is. */
function mayHaveExtended({ endpoint, outcome }: Heard, policy: PublicPolicy | undefined): boolean {
  const { state } = useSession.getState();
  if (!outcome.ok || !api[endpoint].access || state.status !== 'in' || policy === undefined) return false;
  return state.session.endsAtMs - serverNowMs() < policy.session.renewInLastMinutes * minuteMs;
}

/** Queries that belong to nobody in particular. */
const everybodys = ['policy', 'session', 'enforcement', 'environment', 'demoAccounts', 'demoMails'];

function forgetCustomer(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => !everybodys.includes(String(queryKey[0])) });
}

/** Keeps session and server time in step with every answer that passes through the gateway. */
export function followCalls(queries: QueryClient): void {
  useSession.subscribe((now, before) => {
    // Before anything is drawn for the next customer.
    if (now.state.epoch !== before.state.epoch) forgetCustomer(queries);
  });
  onHeard((heard) => {
    const { endpoint, outcome } = heard;
    if (outcome.ok && endpoint === 'signOut') {
      tellSession({ kind: 'signedOut' });
    } else if (outcome.ok) {
      followAnswer(outcome.value as Answer, heard);
    } else if (outcome.refusal.code === 'signed_out' && heard.sentAtMs >= sessionHeardAtMs) {
      tellSession({ kind: 'lost' });
    }
    if (mayHaveExtended(heard, queries.getQueryData(['policy']))) {
      void queries.invalidateQueries({ queryKey: ['session'] });
    }
  });
}
