import type { AuditEvent } from '../ports/audit.ts';
import type { ServiceDeps } from '../services/deps.ts';
import type { OperatorCall, OperatorRefusal } from './operatorDeps.ts';

type Detail = NonNullable<AuditEvent['detail']>;

/** Writes what an operator did, for whom and why, into the audit log. */
export function recordDone(
  deps: ServiceDeps,
  call: OperatorCall,
  event: string,
  accountId: string | null,
  detail: Detail = {},
): Promise<void> {
  return deps.audit.append({ ...lineOf(call, event, accountId, detail), outcome: 'allowed' });
}

/** Writes what an operator was refused, and answers with the refusal. */
export async function recordRefused(
  deps: ServiceDeps,
  call: OperatorCall,
  event: string,
  accountId: string | null,
  refusal: OperatorRefusal,
): Promise<OperatorRefusal> {
  const reason = refusal.why ?? refusal.code;
  await deps.audit.append({ ...lineOf(call, event, accountId, {}), outcome: 'refused', reason });
  return refusal;
}

function lineOf(
  { operator, reason, address, requestId }: OperatorCall,
  event: string,
  accountId: string | null,
  detail: Detail,
): Omit<AuditEvent, 'outcome'> {
  return {
    event,
    accountId,
    sessionId: null,
    operator,
    from: address,
    requestId,
    detail: { reason, ...detail },
  };
}
