import type { z } from 'zod';
import type { Api } from '../contract/api.ts';
import { assertNever } from '../contract/assertNever.ts';
import { handOffTtlMs, type HandOffWish } from '../contract/handOff.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { HandOffRecord } from '../ports/records.ts';
import type { Random } from '../ports/random.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { ask } from './authorise.ts';
import type { KnownBrowser, ServiceDeps } from './deps.ts';
import { canonicalAction } from './grants.ts';
import { isLockedFor, starterOf, traceOf } from './handOffParties.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { newId } from './secrets.ts';
import { stepUpMethods } from './stepUp.ts';

const event = 'handOff.start';
/** Hand-offs of one terminal at a time; it shows one, the others were given up without a word. */
export const openHandOffsMax = 3;
const numbersShown = 3;
const numberMin = 10;
const numbersCount = 90;

export interface StartedHandOff {
  handOffId: string;
  number: number;
  expiresAtMs: number;
}

/**
 * Starts a hand-off to the system browser: kept are the terminal that asks, the exact wish, where the answer goes
 * and the PKCE challenge. What the policy would refuse in the end is refused here, so that nobody goes to the
 * browser in vain. Refusals: `signed_out`, `session_locked`, `rate_limited`, `step_up_unavailable` and those of
 * `ask` for a registration.
 */
export async function startHandOff(
  deps: ServiceDeps,
  caller: KnownBrowser,
  { wish, codeChallenge, state, port }: z.output<Api['handOffStart']['request']>,
): Promise<Result<StartedHandOff>> {
  const free = await deps.limiter.take('ceremonyPerAddress', caller.address);
  if (!free.ok) return refuseAndRecord(deps, caller, event, 'rate_limited', free);
  const starter = starterOf(caller, wish.purpose);
  if (!starter) return refuse('signed_out');
  const refusal = await refusalOf(deps, caller, wish);
  if (refusal) return refuseAndRecord(deps, caller, event, refusal);
  const { numbers, number } = numbersToCompare(deps.random);
  const nowMs = deps.clock.nowMs();
  const handOff: HandOffRecord = {
    ...fresh,
    id: newId(deps.random),
    purpose: wish.purpose,
    action: wish.purpose === 'stepUp' ? canonicalAction(wish.action) : null,
    boundTo: starter,
    ...ownerOf(caller, wish),
    codeChallenge,
    state,
    port,
    number,
    numbers,
    client: caller.client,
    startedAtMs: nowMs,
    expiresAtMs: nowMs + handOffTtlMs,
  };
  await deps.stores.handOffs.add(handOff, openHandOffsMax);
  await recordAllowed(deps, caller, event, { detail: { purpose: wish.purpose, ...traceOf(handOff.id) } });
  return ok({ handOffId: handOff.id, number, expiresAtMs: handOff.expiresAtMs });
}

const fresh = {
  step: 'started',
  openedBy: null,
  endedBy: null,
  codeHash: null,
  codeExpiresAtMs: null,
  brought: null,
} as const;

function ownerOf(
  { session }: KnownBrowser,
  { purpose }: HandOffWish,
): Pick<HandOffRecord, 'sessionId' | 'accountId'> {
  if (purpose === 'signIn' || !session) return { sessionId: null, accountId: null };
  return { sessionId: session.id, accountId: session.accountId };
}

async function refusalOf(
  deps: ServiceDeps,
  caller: KnownBrowser,
  wish: HandOffWish,
): Promise<ErrorCode | null> {
  const { session } = caller;
  if (wish.purpose === 'signIn' || !session) return null;
  const action = wish.purpose === 'stepUp' ? canonicalAction(wish.action) : null;
  if (isLockedFor(session, action)) return 'session_locked';
  // The passkey will be made, or used, in a browser, whoever asks for it (I9).
  const inBrowser = { ...caller, session, clientKind: 'browser' as const };
  switch (wish.purpose) {
    case 'registerPasskey': {
      const decision = await ask(deps, inBrowser, { kind: 'registerPasskey' });
      return decision.allow ? null : decision.code;
    }
    case 'stepUp': {
      const { methods } = await stepUpMethods(deps, inBrowser, wish.action);
      return methods.includes('passkey') ? null : 'step_up_unavailable';
    }
    default:
      return assertNever(wish);
  }
}

/** SECURITY: HO-2. Different two-digit numbers; which of them is right, only the terminal is told. */
function numbersToCompare(random: Random): { numbers: number[]; number: number } {
  const number = numberMin + random.below(numbersCount);
  const numbers = new Set([number]);
  while (numbers.size < numbersShown) numbers.add(numberMin + random.below(numbersCount));
  // In rising order, the place of the right one tells nothing.
  return { number, numbers: [...numbers].toSorted((one, other) => one - other) };
}
