import type { Action } from '../contract/actions.ts';
import type { PasskeyView } from '../contract/views.ts';
import { keepsLast } from '../policies/decide.ts';
import type { PasskeyRecord } from '../ports/records.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import { authorise } from './authorise.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccountAndPasskeys } from './loadAccount.ts';
import { noticeOfDeletedPasskey } from './mailTexts/index.ts';
import { notify } from './notify.ts';
import { passkeyProvider } from './passkeyProvider.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

/** What the customer sees of a passkey. */
export function viewPasskey(passkey: PasskeyRecord): PasskeyView {
  return {
    id: passkey.id,
    credentialId: passkey.credentialId,
    name: passkey.name,
    provider: passkeyProvider(passkey.aaguid),
    place: passkey.place,
    synced: passkey.backupEligible,
    createdAtMs: passkey.createdAtMs,
    lastUsedAtMs: passkey.lastUsedAtMs,
  };
}

/** The account's passkeys, oldest first, with what the Signal API needs. */
export async function listPasskeys(
  deps: ServiceDeps,
  caller: SignedInCaller,
): Promise<{ passkeys: PasskeyView[]; userHandle: string; rpId: string }> {
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  return { passkeys: passkeys.map(viewPasskey), userHandle: account.userHandle, rpId: deps.relyingParty.id };
}

/** Gives a passkey another name; a taken name gets a number. Refusal: `not_found`. */
export async function renamePasskey(
  deps: ServiceDeps,
  caller: SignedInCaller,
  id: string,
  name: string,
): Promise<Result<{ passkey: PasskeyView }>> {
  const renamed = await deps.stores.passkeys.rename(caller.session.accountId, id, name);
  if (!renamed) return refuse('not_found');
  await recordAllowed(deps, caller, 'passkey.rename', { detail: { passkeyId: id } });
  return ok({ passkey: viewPasskey(renamed) });
}

/**
 * Deletes a passkey for which the customer has just verified. Refusals: `not_found`, `last_passkey`,
 * `step_up_required`.
 */
export async function deletePasskey(
  deps: ServiceDeps,
  caller: SignedInCaller,
  id: string,
): Promise<Result<Record<string, never>>> {
  const event = 'passkey.delete';
  const action: Action = { kind: 'deletePasskey', passkeyId: id };
  const { accountId } = caller.session;
  const { account, passkeys } = await loadAccountAndPasskeys(deps, caller);
  const passkey = passkeys.find((candidate) => candidate.id === id);
  if (!passkey) return refuse('not_found');
  const decision = await authorise(deps, caller, action);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const keepLast = keepsLast(deps.policy, deps.clock.nowMs());
  const outcome = await deps.stores.passkeys.remove(accountId, id, keepLast);
  if (outcome === 'absent') return refuse('not_found');
  if (outcome === 'last') return refuseAndRecord(deps, caller, event, 'last_passkey');
  await recordAllowed(deps, caller, event, { detail: { passkeyId: id } });
  notify(
    deps,
    account,
    'passkeyDeleted',
    noticeOfDeletedPasskey(account.language, { ...deps.policy, passkey, atMs: deps.clock.nowMs() }),
  );
  return ok({});
}
