import type { AccountRecord } from '../../ports/records.ts';
import { passwordMatches } from '../../services/passwords.ts';
import { hashOf, sameHash } from '../../services/secrets.ts';
import type { HelpDesk, OperatorCall, OperatorResult } from '../operatorDeps.ts';
import { plainPhone } from '../plainPhone.ts';
import { recordDone, recordRefused } from '../recordCall.ts';

const event = 'helpDesk.verify';

/**
 * The identity check of a caller (M14): the registered phone number in full and the PIN. Every failure looks the
 * same and costs the same; what was wrong stands in the audit log only. Refusals: `rate_limited`,
 * `identity_refused`.
 */
export async function verifyIdentity(
  deps: HelpDesk,
  call: OperatorCall,
  said: { customerCode: string; phone: string; pin: string },
): Promise<OperatorResult<{ checkId: string; expiresAtMs: number }>> {
  const account = await deps.stores.accounts.findByCustomerCode(said.customerCode);
  const accountId = account?.id ?? null;
  // Keyed by the code, so that a code nobody has runs dry like any other.
  const free = await deps.limiter.take('operatorPerAccount', hashOf(said.customerCode));
  if (!free.ok) {
    const { retryAfterSeconds } = free;
    return recordRefused(deps, call, event, accountId, {
      ok: false,
      code: 'rate_limited',
      retryAfterSeconds,
    });
  }
  const why = await faultOf(account, said);
  if (why !== null || !account) {
    const refusal = { ok: false, code: 'identity_refused', why: why ?? '' } as const;
    return recordRefused(deps, call, event, accountId, refusal);
  }
  const check = deps.checks.open({ accountId: account.id, operator: call.operator });
  await recordDone(deps, call, event, account.id);
  return { ok: true, value: check };
}

/** Both are compared whatever the outcome of either. */
async function faultOf(
  account: AccountRecord | null,
  { phone, pin }: { phone: string; pin: string },
): Promise<string | null> {
  const pinRight = await passwordMatches(account?.pinHash ?? null, pin);
  const registered = account?.phone ?? null;
  const phoneRight = sameHash(hashOf(plainPhone(phone)), hashOf(registered ?? '')) && registered !== null;
  if (!account) return 'unknown customer code';
  const faults = [...(phoneRight ? [] : ['phone number']), ...(pinRight ? [] : ['PIN'])];
  return faults.length === 0 ? null : `wrong ${faults.join(' and ')}`;
}
