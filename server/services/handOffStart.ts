import type { ApiRequest } from '../contract/api.ts';
import { assertNever } from '../contract/assertNever.ts';
import { handOffTtlMs, type HandOffWish } from '../contract/handOff.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { HandOffRecord } from '../ports/records.ts';
import type { Random } from '../ports/random.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { ask } from './authorise.ts';
import type { KnownBrowser, ServiceDeps } from './deps.ts';
import { canonicalAction } from './grants.ts';
import { isLockedFor, starterOf } from './handOffParties.ts';
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
  { wish, codeChallenge, state, port }: ApiRequest<'handOffStart'>,
): Promise<Result<StartedHandOff>> {
  const free = await deps.limiter.take('ceremonyPerAddress', caller.address);
  if (!free.ok) return refuseAndRecord(deps, caller, event, 'rate_limited', free);
  const starter = starterOf(caller, wish.purpose);
  if (!starter) return refuse('signed_out');
  const refusal = await refusalOf(deps, caller, wish);
  if (refusal) return refuseAndRecord(deps, caller, event, refusal);
  const numbers = numbersToCompare(deps.random);
  const number = numbers[deps.random.below(numbersShown)]!;
  const nowMs = deps.clock.nowMs();
  const handOff: HandOffRecord = {
    ...{ id: newId(deps.random), purpose: wish.purpose, codeChallenge, state, port, number, numbers },
    action: wish.purpose === 'stepUp' ? canonicalAction(wish.action) : null,
    boundTo: starter,
    sessionId: wish.purpose === 'signIn' ? null : (caller.session?.id ?? null),
    accountId: wish.purpose === 'signIn' ? null : (caller.session?.accountId ?? null),
    client: caller.client,
    ...{ startedAtMs: nowMs, expiresAtMs: nowMs + handOffTtlMs },
    ...{
      step: 'started',
      openedBy: null,
      endedBy: null,
      codeHash: null,
      codeExpiresAtMs: null,
      brought: null,
    },
  };
  await deps.stores.handOffs.add(handOff, openHandOffsMax);
  await recordAllowed(deps, caller, event, { detail: { purpose: wish.purpose } });
  return ok({ handOffId: handOff.id, number, expiresAtMs: handOff.expiresAtMs });
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

/** SECURITY: H-2. Different two-digit numbers; which of them is right, only the terminal is told. */
function numbersToCompare(random: Random): number[] {
  const numbers = new Set<number>();
  while (numbers.size < numbersShown) numbers.add(numberMin + random.below(numbersCount));
  return [...numbers];
}
