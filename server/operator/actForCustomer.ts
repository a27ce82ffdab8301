import type { AuditEvent } from '../ports/audit.ts';
import type { AccountRecord } from '../ports/records.ts';
import type { CustomerView } from './operatorApi.ts';
import type { HelpDesk, OperatorCall, OperatorRefusal, OperatorResult } from './operatorDeps.ts';
import { recordDone, recordRefused } from './recordCall.ts';
import { viewCustomer } from './viewCustomer.ts';

/** What a use case did: facts for the audit log, and how the customer is told. */
export interface Done {
  ok: true;
  detail?: NonNullable<AuditEvent['detail']>;
  tell(account: AccountRecord): void;
}

/**
 * Every change for a customer goes through here: the identity check first, then the change, the audit line, the
 * notice, and the account as it is now. Refusals: `check_required` and those of the change.
 */
export async function actForCustomer(
  deps: HelpDesk,
  call: OperatorCall,
  event: string,
  { customerCode, checkId }: { customerCode: string; checkId: string },
  change: (account: AccountRecord) => Promise<Done | OperatorRefusal>,
): Promise<OperatorResult<{ customer: CustomerView }>> {
  const account = await deps.stores.accounts.findByCustomerCode(customerCode);
  const why = account
    ? deps.checks.fault(checkId, { accountId: account.id, operator: call.operator })
    : 'unknown customer code';
  if (!account || why !== null) {
    const refusal = { ok: false, code: 'check_required', why: why ?? '' } as const;
    return recordRefused(deps, call, event, account?.id ?? null, refusal);
  }
  const outcome = await change(account);
  if (!outcome.ok) return recordRefused(deps, call, event, account.id, outcome);
  await recordDone(deps, call, event, account.id, outcome.detail);
  const now = (await deps.stores.accounts.findById(account.id)) ?? account;
  outcome.tell(now);
  return { ok: true, value: { customer: await viewCustomer(deps, now) } };
}
