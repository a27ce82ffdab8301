import type { ApiResponse } from '../../../server/contract/api.ts';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { HandOffEnd, HandOffStep, HandOffWish } from '../../../server/contract/handOff.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { refused } from '../../gateways/refusal.ts';
import type { HandOffCode, TegataShell } from '../../gateways/shellContract.ts';

type Redeemed = ApiResponse<'handOffRedeem'>;

/** How often the relying party is asked how far the browser has come. */
const watchEveryMs = 1_500;
/** The code comes within moments of the answer; after this long it will not come any more. */
const returnWithinMs = 20_000;

/** What the window shows while the customer is in the browser. */
export interface HandedOff {
  handOffId: string;
  number: number;
  expiresAtMs: number;
  step: HandOffStep;
}

interface Run {
  shell: TegataShell;
  wish: HandOffWish;
  tell: (handedOff: HandedOff) => void;
  cancel: AbortSignal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

function refusalOfEnd(end: HandOffEnd | null): Refusal {
  switch (end) {
    case 'denied':
      return { code: 'hand_off_denied' };
    case 'numberWrong':
      return { code: 'hand_off_number_wrong' };
    case 'cancelled':
    case null:
      return { code: 'hand_off_expired' };
    default:
      return assertNever(end);
  }
}

/** Asks how far the browser is, until it is over without a code. A relying party that is away is waited for. */
async function watch(started: HandedOff, tell: Run['tell'], stop: AbortSignal): Promise<Refusal> {
  const { handOffId } = started;
  let answeredAtMs: number | null = null;
  for (;;) {
    await pause(watchEveryMs, stop);
    const seen = await call('handOffWatch', { body: { handOffId }, signal: stop });
    if (stop.aborted) return { code: 'hand_off_timed_out' };
    if (!seen.ok) {
      if (seen.refusal.code === 'hand_off_expired') return { code: 'hand_off_timed_out' };
      continue;
    }
    const { step, endedBy } = seen.value;
    if (step === 'ended') return refusalOfEnd(endedBy);
    if (step === 'answered') answeredAtMs ??= performance.now();
    if (answeredAtMs !== null && performance.now() - answeredAtMs > returnWithinMs) {
      return { code: 'hand_off_timed_out' };
    }
    tell({ ...started, step });
  }
}

function redeem({ wish }: Run, handOffId: string, code: HandOffCode): Promise<Outcome<Redeemed>> {
  return call('handOffRedeem', { body: { handOffId, purpose: wish.purpose, ...code } });
}

async function openAndWait(run: Run, started: HandedOff): Promise<Outcome<Redeemed>> {
  const { shell, tell, cancel } = run;
  const over = new AbortController();
  let endListening = (): void => undefined;
  const code = new Promise<HandOffCode>((resolve) => {
    endListening = shell.onHandOffAnswered(resolve);
  });
  try {
    const opened = await shell.openHandOff(started.handOffId);
    if (!opened.ok) return refused('hand_off_no_browser');
    tell(started);
    const stop = AbortSignal.any([over.signal, cancel]);
    const first = await Promise.race([code, watch(started, tell, stop), aborted(cancel)]);
    // Redeeming takes the hand-off away; whoever still watched would take that for its end.
    over.abort();
    if (first === undefined) return refused('passkey_cancelled');
    return 'codeVerifier' in first
      ? await redeem(run, started.handOffId, first)
      : { ok: false, refusal: first };
  } finally {
    over.abort();
    endListening();
  }
}

/**
 * Hands a ceremony to the system browser and redeems what comes back. Always settles: with the outcome, when the
 * customer cancels, or when the relying party says that it is over. What is left is tidied up on both sides.
 */
export async function runHandOff(run: Run): Promise<Outcome<Redeemed>> {
  const { shell, wish, cancel } = run;
  const begun = await shell.beginHandOff();
  if (!begun.ok) return refused('hand_off_no_browser');
  const started = await call('handOffStart', { body: { wish, ...begun.value } });
  if (!started.ok) return started;
  const { handOffId } = started.value;
  const outcome = cancel.aborted
    ? refused('passkey_cancelled')
    : await openAndWait(run, { ...started.value, step: 'started' });
  if (!outcome.ok) {
    // Who cancels ends it in the shell at once: here it might close the port of one that began meanwhile.
    if (!cancel.aborted) void shell.endHandOff();
    void call('handOffEnd', { body: { handOffId } });
  }
  return outcome;
}
