import { actionSchema, type Action } from '../contract/actions.ts';
import { assertNever } from '../contract/assertNever.ts';
import { handOffTtlMs, type HandOffView, type HandOffWish } from '../contract/handOff.ts';
import type { HandOffRecord } from '../ports/records.ts';
import { ok, type Result } from '../ports/result.ts';
import { browserHolder } from './challenges.ts';
import type { Caller, KnownBrowser, ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { findOpened, starterOf, traceOf } from './handOffParties.ts';
import { maskTail } from './masking.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

/**
 * Binds a hand-off to the browser that opens it first, and says what is asked and by whom. Refusal:
 * `hand_off_expired`, also for every other browser.
 */
export async function openHandOff(
  deps: ServiceDeps,
  caller: KnownBrowser,
  id: string,
): Promise<Result<HandOffView>> {
  const handOff = await deps.stores.handOffs.claim(id, browserHolder(caller));
  const alive = handOff !== null && isAlive(handOff.expiresAtMs, handOffTtlMs, deps.clock.nowMs());
  if (!alive || handOff.step === 'ended' || handOff.step === 'answered') {
    return refuseAndRecord(deps, caller, 'handOff.open', 'hand_off_expired', { detail: traceOf(id) });
  }
  const { accountId } = handOff;
  await recordAllowed(deps, caller, 'handOff.open', { accountId, detail: traceOf(id) });
  return ok(await view(deps, handOff));
}

/**
 * SECURITY: HO-2. Compares the number that the customer chose with the terminal's. There is one try: another number ends the
 * hand-off. Refusals: `hand_off_expired`, `hand_off_number_wrong`.
 */
export async function chooseNumber(
  deps: ServiceDeps,
  caller: KnownBrowser,
  { handOffId: id, number }: { handOffId: string; number: number },
): Promise<Result<Record<string, never>>> {
  const event = 'handOff.choose';
  const detail = traceOf(id);
  const handOff = await findOpened(deps, caller, id, ['opened']);
  if (!handOff) return refuseAndRecord(deps, caller, event, 'hand_off_expired', { detail });
  const facts = { accountId: handOff.accountId, detail };
  const right = number === handOff.number;
  const next = right
    ? { step: 'confirmed' as const }
    : { step: 'ended' as const, endedBy: 'numberWrong' as const };
  const won = await deps.stores.handOffs.advance(id, ['opened'], next);
  if (!won) return refuseAndRecord(deps, caller, event, 'hand_off_expired', facts);
  if (!right) return refuseAndRecord(deps, caller, event, 'hand_off_number_wrong', facts);
  await recordAllowed(deps, caller, event, facts);
  return ok({});
}

/** Gives a hand-off up, from either side. Refusal: `hand_off_expired` for everybody else. */
export async function endHandOff(
  deps: ServiceDeps,
  caller: Caller,
  id: string,
): Promise<Result<Record<string, never>>> {
  const event = 'handOff.end';
  const detail = traceOf(id);
  const handOff = await deps.stores.handOffs.find(id);
  const endedBy = handOff && sideOf(handOff, caller);
  if (!handOff || !endedBy) return refuseAndRecord(deps, caller, event, 'hand_off_expired', { detail });
  const steps = ['started', 'opened', 'confirmed', 'answered'] as const;
  await deps.stores.handOffs.advance(id, steps, { step: 'ended', endedBy, codeHash: null, brought: null });
  await recordAllowed(deps, caller, event, { accountId: handOff.accountId, detail: { ...detail, endedBy } });
  return ok({});
}

function sideOf(handOff: HandOffRecord, caller: Caller): 'cancelled' | 'denied' | null {
  if (starterOf(caller, handOff.purpose) === handOff.boundTo) return 'cancelled';
  const { browser } = caller;
  return browser && handOff.openedBy === browserHolder({ ...caller, browser }) ? 'denied' : null;
}

async function view(deps: ServiceDeps, handOff: HandOffRecord): Promise<HandOffView> {
  const { accountId, client, startedAtMs, expiresAtMs, numbers } = handOff;
  const account = accountId === null ? null : await deps.stores.accounts.findById(accountId);
  const wish = wishOf(handOff);
  return {
    wish,
    client,
    startedAtMs,
    expiresAtMs,
    numbers: [...numbers],
    account: account && {
      displayName: account.displayName,
      customerCodeMasked: maskTail(account.customerCode),
    },
    passkeyName: await passkeyName(deps, accountId, wish),
  };
}

function wishOf(handOff: HandOffRecord): HandOffWish {
  switch (handOff.purpose) {
    case 'signIn':
    case 'registerPasskey':
      return { purpose: handOff.purpose };
    case 'stepUp':
      return { purpose: 'stepUp', action: actionOf(handOff) };
    default:
      return assertNever(handOff.purpose);
  }
}

/** The action of a step-up, as it was kept at the start. */
export function actionOf({ action }: HandOffRecord): Action {
  if (action === null) throw new Error('A hand-off for a step-up without action');
  return actionSchema.parse(JSON.parse(action));
}

async function passkeyName(
  deps: ServiceDeps,
  accountId: string | null,
  wish: HandOffWish,
): Promise<string | null> {
  if (accountId === null || wish.purpose !== 'stepUp' || wish.action.kind !== 'deletePasskey') return null;
  const { passkeyId } = wish.action;
  const passkeys = await deps.stores.passkeys.listByAccount(accountId);
  return passkeys.find(({ id }) => id === passkeyId)?.name ?? null;
}
