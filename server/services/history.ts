import { isShownInHistory } from '../contract/historyEvents.ts';
import type { HistoryView } from '../contract/views.ts';
import type { AuditEvent } from '../ports/audit.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { maskNetwork } from './masking.ts';

/** Lines of the history that a customer gets. */
export const historyLinesMax = 200;
/** Lines of the audit log that are looked at for them: some of an account's lines are not shown. */
const auditLinesMax = 1_000;

/** The customer's own sign-ins and changes, newest first, with what the help desk did among them. */
export async function listHistory(deps: ServiceDeps, caller: SignedInCaller): Promise<HistoryView[]> {
  const events = await deps.audit.listByAccount(caller.session.accountId, auditLinesMax);
  return events
    .filter(({ event }) => isShownInHistory(event))
    .slice(0, historyLinesMax)
    .map(viewEvent);
}

/** Why something was refused, and where an operator sat, stays in the audit log. */
function viewEvent(line: AuditEvent & { atMs: number }): HistoryView {
  const byCustomer = line.operator === undefined;
  return {
    atMs: line.atMs,
    event: line.event,
    outcome: line.outcome,
    actor: byCustomer ? 'customer' : 'helpDesk',
    client: byCustomer ? (line.client ?? null) : null,
    network: byCustomer ? maskNetwork(line.from) : null,
  };
}
