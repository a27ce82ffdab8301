import type { ApiResponse } from '../contract/api.ts';
import { assertNever } from '../contract/assertNever.ts';
import { handOffCodeTtlMs } from '../contract/handOff.ts';
import type { PasskeyPlace } from '../contract/policyWords.ts';
import type { AuthenticationResponse, RegistrationResponse } from '../contract/webauthn.ts';
import type { HandOffBrought, HandOffRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { KnownBrowser, ServiceDeps } from './deps.ts';
import { actionOf } from './handOffInBrowser.ts';
import { actingFor, ceremonyHolder, findOpened, traceOf } from './handOffParties.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';
import { startRegistration, verifyRegistration } from './registerPasskey.ts';
import { hashOf, newSecret } from './secrets.ts';
import { startWithPasskey, verifySignIn } from './signInWithPasskey.ts';
import { startStepUp, verifyStepUp } from './stepUpWithPasskey.ts';

const event = 'handOff.answer';

type Options = ApiResponse<'handOffOptions'>;
export type HandOffAnswer = { handOffId: string; ceremonyId: string } & (
  { kind: 'get'; response: AuthenticationResponse } | { kind: 'create'; response: RegistrationResponse }
);

/**
 * Opens the ceremony of a hand-off whose number was confirmed, with a challenge for this hand-off in this browser.
 * May be asked for again after a try that failed. Refusals: `hand_off_expired`, `rate_limited`, `bad_request` for a
 * registration without place, and those of the ceremony.
 */
export async function startHandOffCeremony(
  deps: ServiceDeps,
  caller: KnownBrowser,
  { handOffId, place }: { handOffId: string; place?: PasskeyPlace | undefined },
): Promise<Result<Options>> {
  const free = await deps.limiter.take('ceremonyPerAddress', caller.address);
  if (!free.ok) return refuse('rate_limited', free);
  const handOff = await findOpened(deps, caller, handOffId, ['confirmed']);
  if (!handOff)
    return refuseAndRecord(deps, caller, event, 'hand_off_expired', { detail: traceOf(handOffId) });
  const holder = ceremonyHolder(handOff, caller);
  if (handOff.purpose === 'signIn') {
    return ok({ kind: 'get', ...(await startWithPasskey(deps, caller, place, holder)) });
  }
  const acting = await actingFor(deps, caller, handOff);
  if (!acting) return refuse('hand_off_expired');
  switch (handOff.purpose) {
    case 'stepUp': {
      const started = await startStepUp(deps, acting, actionOf(handOff), holder);
      return started.ok ? ok({ kind: 'get', ...started.value }) : started;
    }
    case 'registerPasskey': {
      if (!place) return refuse('bad_request');
      const started = await startRegistration(deps, acting, place, holder);
      return started.ok ? ok({ kind: 'create', ...started.value }) : started;
    }
    default:
      return assertNever(handOff.purpose);
  }
}

/**
 * Checks what the authenticator answered in the browser and gives out the code that the terminal redeems; nobody is
 * signed in and nothing is changed by it. The browser is told the port that the terminal named at the start.
 * Refusals: `hand_off_expired` and those of the ceremony.
 */
export async function answerHandOff(
  deps: ServiceDeps,
  caller: KnownBrowser,
  answer: HandOffAnswer,
): Promise<Result<ApiResponse<'handOffAnswer'>>> {
  const { handOffId } = answer;
  const detail = traceOf(handOffId);
  const handOff = await findOpened(deps, caller, handOffId, ['confirmed']);
  if (!handOff) return refuseAndRecord(deps, caller, event, 'hand_off_expired', { detail });
  const verified = await verify(deps, caller, handOff, answer);
  if (!verified.ok) return verified;
  const code = newSecret(deps.random);
  const won = await deps.stores.handOffs.advance(handOffId, ['confirmed'], {
    step: 'answered',
    codeHash: hashOf(code),
    codeExpiresAtMs: deps.clock.nowMs() + handOffCodeTtlMs,
    brought: verified.value,
  });
  if (!won) return refuseAndRecord(deps, caller, event, 'hand_off_expired', { detail });
  await recordAllowed(deps, caller, event, { accountId: handOff.accountId, detail });
  // SECURITY: HO-4
  return ok({ port: handOff.port, code, state: handOff.state });
}

async function verify(
  deps: ServiceDeps,
  caller: KnownBrowser,
  handOff: HandOffRecord,
  answer: HandOffAnswer,
): Promise<Result<HandOffBrought>> {
  const holder = ceremonyHolder(handOff, caller);
  if ((answer.kind === 'create') !== (handOff.purpose === 'registerPasskey')) return refuse('bad_request');
  if (handOff.purpose === 'signIn' && answer.kind === 'get') {
    const verified = await verifySignIn(deps, caller, answer, holder);
    return verified.ok ? ok({ purpose: 'signIn', credentialId: answer.response.id }) : verified;
  }
  const acting = await actingFor(deps, caller, handOff);
  if (!acting) return refuse('hand_off_expired');
  switch (answer.kind) {
    case 'get': {
      const verified = await verifyStepUp(deps, acting, answer, holder);
      return verified.ok ? ok({ purpose: 'stepUp' }) : verified;
    }
    case 'create': {
      const verified = await verifyRegistration(deps, acting, answer, holder);
      return verified.ok ? ok({ purpose: 'registerPasskey', created: verified.value }) : verified;
    }
    default:
      return assertNever(answer);
  }
}
