import type { AuditEvent } from '../ports/audit.ts';
import { refuse, type Refusal } from '../ports/result.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Caller, ServiceDeps } from './deps.ts';

type Facts = Partial<Pick<AuditEvent, 'accountId' | 'reason' | 'detail'>>;

/** Writes an allowed act into the audit log. */
export function recordAllowed(
  deps: ServiceDeps,
  caller: Caller,
  event: string,
  facts: Facts = {},
): Promise<void> {
  return deps.audit.append(toEvent(caller, event, 'allowed', facts));
}

/**
 * Writes a refusal into the audit log, with the reason that stays on the server, and answers with the code that
 * the client may know.
 */
export async function refuseAndRecord(
  deps: ServiceDeps,
  caller: Caller,
  event: string,
  code: ErrorCode,
  facts: Facts & { retryAfterSeconds?: number; triesLeft?: number } = {},
): Promise<Refusal> {
  const { retryAfterSeconds, triesLeft, ...logged } = facts;
  await deps.audit.append(toEvent(caller, event, 'refused', { reason: code, ...logged }));
  return refuse(code, {
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(triesLeft === undefined ? {} : { triesLeft }),
  });
}

function toEvent(caller: Caller, event: string, outcome: AuditEvent['outcome'], facts: Facts): AuditEvent {
  return {
    event,
    outcome,
    accountId: facts.accountId ?? caller.session?.accountId ?? null,
    sessionId: caller.session?.id ?? null,
    client: caller.client,
    from: caller.address,
    requestId: caller.requestId,
    ...(facts.reason === undefined ? {} : { reason: facts.reason }),
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
  };
}
