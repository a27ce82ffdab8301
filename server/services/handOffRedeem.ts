import type { ApiRequest, ApiResponse } from '../contract/api.ts';
import { assertNever } from '../contract/assertNever.ts';
import { handOffCodeTtlMs, handOffTtlMs } from '../contract/handOff.ts';
import type { HandOffBrought, HandOffRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { Caller, ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { isLockedFor, starterOf, traceOf } from './handOffParties.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { keepPasskey, type Registered } from './registerPasskey.ts';
import { hashOf, sameHash } from './secrets.ts';
import type { IssuedSession } from './sessions.ts';
import type { SignedIn } from './signInDone.ts';
import { openWithPasskey } from './signInWithPasskey.ts';
import { grantStepUp } from './stepUp.ts';

const event = 'handOff.redeem';

type Redemption = ApiRequest<'handOffRedeem'>;

/** What a terminal gets for its code. */
export type Redeemed =
  | { purpose: 'signIn'; signedIn: SignedIn }
  | { purpose: 'stepUp'; issued: IssuedSession }
  | { purpose: 'registerPasskey'; registered: Registered };

/** What the terminal is answered, with the session that its cookie now names. */
export type RedeemedView = ApiResponse<'handOffRedeem'>;

/**
 * SECURITY: HO-1. Redeems the code that came back from the browser. The hand-off is taken out first, once and whatever
 * follows; it counts only for the browser cookie or session that started it, with the PKCE verifier, in time, and for
 * the purpose it was started for. One uniform refusal `hand_off_expired`; why, only the audit log says. Besides:
 * `session_locked`, and the refusals of `keepPasskey` for a registration.
 */
export async function redeemHandOff(
  deps: ServiceDeps,
  caller: Caller,
  redemption: Redemption,
): Promise<Result<Redeemed>> {
  const handOff = await deps.stores.handOffs.consume(redemption.handOffId);
  const detail = traceOf(redemption.handOffId);
  const reason = handOff ? faultOf(deps, caller, handOff, redemption) : 'unknown or used';
  if (!handOff || reason) {
    const accountId = handOff?.accountId ?? null;
    return refuseAndRecord(deps, caller, event, 'hand_off_expired', {
      reason: reason ?? '',
      accountId,
      detail,
    });
  }
  if (caller.session && handOff.sessionId && isLockedFor(caller.session, handOff.action)) {
    return refuseAndRecord(deps, caller, event, 'session_locked', { detail });
  }
  await recordAllowed(deps, caller, event, { accountId: handOff.accountId, detail });
  return deliver(deps, caller, handOff);
}

function faultOf(
  deps: ServiceDeps,
  caller: Caller,
  handOff: HandOffRecord,
  { purpose, code, codeVerifier }: Redemption,
): string | null {
  const nowMs = deps.clock.nowMs();
  const { codeHash, codeExpiresAtMs } = handOff;
  if (!isAlive(handOff.expiresAtMs, handOffTtlMs, nowMs)) return 'expired';
  if (handOff.step !== 'answered' || codeHash === null || codeExpiresAtMs === null) return 'not answered';
  if (starterOf(caller, handOff.purpose) !== handOff.boundTo) return 'another terminal';
  if (purpose !== handOff.purpose) return 'another purpose';
  if (!isAlive(codeExpiresAtMs, handOffCodeTtlMs, nowMs)) return 'code expired';
  if (!sameHash(codeHash, hashOf(code))) return 'another code';
  return sameHash(handOff.codeChallenge, hashOf(codeVerifier)) ? null : 'another verifier';
}

async function deliver(
  deps: ServiceDeps,
  caller: Caller,
  { brought, action }: HandOffRecord,
): Promise<Result<Redeemed>> {
  if (brought === null) throw new Error('A hand-off was answered with nothing');
  if (brought.purpose === 'signIn') return openSession(deps, caller, brought);
  const { session } = caller;
  if (!session) return refuse('signed_out');
  switch (brought.purpose) {
    case 'stepUp': {
      if (action === null) throw new Error('A hand-off for a step-up without action');
      const issued = await grantStepUp(deps, { ...caller, session }, 'passkey', action);
      return issued.ok ? ok({ purpose: 'stepUp', issued: issued.value }) : issued;
    }
    case 'registerPasskey': {
      // It was made in a browser, and counts as that (I9).
      const maker = { ...caller, session, clientKind: 'browser' as const };
      const kept = await keepPasskey(deps, maker, brought.created);
      return kept.ok ? ok({ purpose: 'registerPasskey', registered: kept.value }) : kept;
    }
    default:
      return assertNever(brought);
  }
}

async function openSession(
  deps: ServiceDeps,
  caller: Caller,
  { credentialId }: Extract<HandOffBrought, { purpose: 'signIn' }>,
): Promise<Result<Redeemed>> {
  const passkey = await deps.stores.passkeys.findByCredentialId(credentialId);
  const account = passkey && (await deps.stores.accounts.findById(passkey.accountId));
  // Deleted in the minute since the browser's answer.
  if (!account)
    return refuseAndRecord(deps, caller, event, 'hand_off_expired', { reason: 'passkey is gone' });
  return ok({ purpose: 'signIn', signedIn: await openWithPasskey(deps, caller, { account, passkey }) });
}
