import type { AccountRecord } from '../../ports/records.ts';
import { noticeOfOpenedRecovery } from '../../services/mailTexts/index.ts';
import { notify } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

const minuteMs = 60_000;

/**
 * Opens the window in which customer code and password alone sign in once (R7), to make or delete a passkey.
 * Refusal: `recovery_open`.
 */
export async function openRecoveryWindow(
  deps: HelpDesk,
  account: AccountRecord,
): Promise<Done | OperatorRefusal> {
  const nowMs = deps.clock.nowMs();
  const { windowMinutes } = deps.policy.recovery;
  const untilMs = nowMs + windowMinutes * minuteMs;
  const opened = await deps.stores.legacyLogins.openRecovery(account.id, untilMs, nowMs);
  if (!opened) return { ok: false, code: 'recovery_open' };
  return {
    ok: true,
    detail: { untilMs },
    tell: (now) =>
      notify(
        deps,
        now,
        'recoveryOpened',
        noticeOfOpenedRecovery(now.language, { ...deps.policy, atMs: nowMs, untilMs }),
      ),
  };
}
