import type { Action } from '../../contract/actions.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { SecondFactorView } from '../../contract/views.ts';
import type { AccountRecord } from '../../ports/records.ts';
import { ok, type Result } from '../../ports/result.ts';
import { ask, authorise } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { isAlive } from '../expiry.ts';
import { loadAccount } from '../loadAccount.ts';
import { maskTail } from '../masking.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { tellOfChange, viewSecondFactor } from '../secondFactor.ts';
import { manualKeyOf, setupUriOf, totpSecretBytes } from './authenticatorApp.ts';
import { findStep } from './checkTotp.ts';
import { sealSecret } from './sealedSecret.ts';

/** How long a secret waits for the first code of the app. */
export const pendingTotpTtlMs = 10 * 60_000;

const action: Action = { kind: 'enrolTotp' };

/** What the page shows once: the secret as text, and as the URI of the QR code. */
export interface TotpSetup {
  secret: string;
  uri: string;
  expiresAtMs: number;
}

/**
 * Makes a secret for an authenticator app; it counts for nothing until `confirmTotp`. An earlier one that waits is
 * replaced. Refusals: `factor_unavailable`, `factor_exists`, and those of `ask`.
 */
export async function enrolTotp(deps: ServiceDeps, caller: SignedInCaller): Promise<Result<TotpSetup>> {
  const event = 'secondFactor.totpEnrol';
  const account = await loadAccount(deps, caller);
  const refused = stateRefusal(deps, account);
  if (refused || deps.secretsKey === null) {
    return refuseAndRecord(deps, caller, event, refused ?? 'factor_unavailable');
  }
  const decision = await ask(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const secret = Uint8Array.from(deps.random.bytes(totpSecretBytes));
  const expiresAtMs = deps.clock.nowMs() + pendingTotpTtlMs;
  const sealed = sealSecret(deps.secretsKey, deps.random, account.id, secret);
  await deps.stores.accounts.update(account.id, { pendingTotp: { secret: sealed, expiresAtMs } });
  await recordAllowed(deps, caller, event);
  const uri = setupUriOf(secret, deps.relyingParty.name, maskTail(account.customerCode));
  return ok({ secret: manualKeyOf(secret), uri, expiresAtMs });
}

/**
 * Takes the app into use after its first code. The verification that was given for it is used up here. Refusals:
 * `factor_exists`, `factor_unavailable`, `code_expired` (no secret waits any more), `rate_limited`,
 * `factor_wrong`, and those of `authorise`.
 */
export async function confirmTotp(
  deps: ServiceDeps,
  caller: SignedInCaller,
  code: string,
): Promise<Result<SecondFactorView>> {
  const event = 'secondFactor.totpConfirm';
  const account = await loadAccount(deps, caller);
  const refused = stateRefusal(deps, account);
  if (refused) return refuseAndRecord(deps, caller, event, refused);
  const pending = account.pendingTotp;
  const nowMs = deps.clock.nowMs();
  if (!pending || !isAlive(pending.expiresAtMs, pendingTotpTtlMs, nowMs)) {
    return refuseAndRecord(deps, caller, event, 'code_expired');
  }
  const found = await findStep(deps, account.id, pending.secret, code);
  if (!found.ok) return refuseAndRecord(deps, caller, event, found.code, found);
  const decision = await authorise(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  await deps.stores.accounts.update(account.id, {
    totp: { secret: pending.secret, enrolledAtMs: nowMs, lastStep: found.step },
    pendingTotp: null,
  });
  await recordAllowed(deps, caller, event);
  tellOfChange(deps, account, 'totpAdded');
  return ok(await viewSecondFactor(deps, caller));
}

function stateRefusal({ policy, secretsKey }: ServiceDeps, account: AccountRecord): ErrorCode | null {
  if (secretsKey === null || !policy.legacy.secondFactors.includes('totp')) return 'factor_unavailable';
  return account.totp === null ? null : 'factor_exists';
}
