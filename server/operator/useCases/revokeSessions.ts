import type { AccountRecord } from '../../ports/records.ts';
import { noticeOfEndedSessions } from '../../services/mailTexts/index.ts';
import { notify } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

/** Ends every live session of the account. Refusal: `nothing_to_do`. */
export async function revokeSessions(
  deps: HelpDesk,
  account: AccountRecord,
): Promise<Done | OperatorRefusal> {
  const atMs = deps.clock.nowMs();
  const sessions = await deps.stores.sessions.listByAccount(account.id, atMs);
  const ended = await Promise.all(sessions.map(({ id }) => deps.stores.sessions.remove(account.id, id)));
  const count = ended.filter(Boolean).length;
  if (count === 0) return { ok: false, code: 'nothing_to_do' };
  return {
    ok: true,
    detail: { sessions: count },
    tell: (now) =>
      notify(
        deps,
        now,
        'sessionsEnded',
        noticeOfEndedSessions(now.language, { ...deps.policy, sessionCount: count, atMs }),
      ),
  };
}
