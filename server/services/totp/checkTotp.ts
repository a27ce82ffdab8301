import type { AccountRecord } from '../../ports/records.ts';
import { refuse, type Refusal } from '../../ports/result.ts';
import type { ServiceDeps } from '../deps.ts';
import { stepOfCode } from './authenticatorApp.ts';
import { openSecret } from './sealedSecret.ts';

/** The outcome of a check, with a reason that only the audit log may know. */
export type Checked = { ok: true } | (Refusal & { reason?: string });

/**
 * SECURITY: S-22. Checks a code of the customer's authenticator app. Each time step is accepted once (RFC 6238 section 5.2).
 * Refusals: `factor_unavailable`, `rate_limited`, `factor_wrong`.
 */
export async function checkTotp(deps: ServiceDeps, account: AccountRecord, code: string): Promise<Checked> {
  if (!account.totp) return refuse('factor_unavailable');
  const found = await findStep(deps, account.id, account.totp.secret, code);
  if (!found.ok) return found;
  const won = await deps.stores.legacyLogins.useTotpStep(account.id, found.step);
  return won ? { ok: true } : { ...refuse('factor_wrong'), reason: 'time step used already' };
}

/** The time step that the code belongs to, after the throttles. Refusals: those of `checkTotp`. */
export async function findStep(
  deps: ServiceDeps,
  accountId: string,
  sealed: string,
  code: string,
): Promise<{ ok: true; step: number } | (Refusal & { reason?: string })> {
  if (deps.secretsKey === null) return refuse('factor_unavailable');
  for (const bucket of ['totpTryPerAccount', 'codeTryPerAccount'] as const) {
    const free = await deps.limiter.take(bucket, accountId);
    if (!free.ok) return refuse('rate_limited', { retryAfterSeconds: free.retryAfterSeconds });
  }
  const secret = openSecret(deps.secretsKey, accountId, sealed);
  if (!secret) return { ...refuse('factor_unavailable'), reason: 'the key does not open the secret' };
  const step = stepOfCode(secret, code, deps.clock.nowMs());
  return step === null ? refuse('factor_wrong') : { ok: true, step };
}
