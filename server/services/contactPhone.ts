import { actionSchema } from '../contract/actions.ts';
import type { AccountView } from '../contract/views.ts';
import { ok, type Result } from '../ports/result.ts';
import { viewAccount } from './account.ts';
import { authorise, type GivenPasswords } from './authorise.ts';
import { normalisePhone } from './contactForms.ts';
import { earlyRefusal, typedInFull } from './currentValue.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccount } from './loadAccount.ts';
import { noticeOfChangedPhone } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

const event = 'contact.phone';

/**
 * Changes the phone number (M8): the current one typed in full, an empty text where there is none. Hyphens and
 * full-width digits do not matter. Refusals: `new_value_refused`, those of `authorise`, `rate_limited`,
 * `current_value_wrong`.
 */
export async function changePhone(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { current: string; newPhone: string } & GivenPasswords,
): Promise<Result<AccountView>> {
  const newPhone = normalisePhone(input.newPhone);
  const action = actionSchema.safeParse({ kind: 'changePhone', newPhone });
  if (!action.success) return refuseAndRecord(deps, caller, event, 'new_value_refused');
  const early = await earlyRefusal(deps, caller, action.data);
  if (early) return refuseAndRecord(deps, caller, event, early.code, early);
  const account = await loadAccount(deps, caller);
  if (!typedInFull(normalisePhone(input.current), account.phone ?? '')) {
    return refuseAndRecord(deps, caller, event, 'current_value_wrong');
  }
  if (newPhone === account.phone) return refuseAndRecord(deps, caller, event, 'new_value_refused');
  const decision = await authorise(deps, caller, action.data, input);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const atMs = deps.clock.nowMs();
  await deps.stores.accounts.update(account.id, { phone: newPhone, contactChangedAtMs: atMs });
  await recordAllowed(deps, caller, event);
  const mail = noticeOfChangedPhone(account.language, { ...deps.policy, phone: newPhone, atMs });
  notify(deps, account, 'phoneChanged', mail);
  return ok(await viewAccount(deps, caller));
}
