import type { AccountView } from '../contract/views.ts';
import { curable } from '../policies/decide.ts';
import type { AccountRecord, AddressRecord } from '../ports/records.ts';
import { ok, refuse, type Refusal, type Result } from '../ports/result.ts';
import { viewAccount } from './account.ts';
import { ask, authorise, type GivenPasswords } from './authorise.ts';
import { normaliseAddress } from './contactForms.ts';
import { addressCodeScope, isBegun, keepBegun, takeBegun, type ChangeAddress } from './contactBegun.ts';
import { earlyRefusal, typedInFull } from './currentValue.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { findGrant } from './grants.ts';
import { loadAccount } from './loadAccount.ts';
import { checkCode, sendCode, type CodeSent } from './mailedCode.ts';
import { addressCodeMail, noticeOfChangedAddress, noticeOfVerifiedAddress } from './mailTexts/index.ts';
import { notify, verifiedAddresses } from './notify.ts';
import { recordAllowed, refuseAndRecord } from './record.ts';

const event = 'contact.address';
const codeEvent = 'contact.addressCode';

/**
 * Begins a change of address (M8): the current one typed in full, then a code to the new one. The verification is
 * used up here, and what stays is a mark for exactly this session, address and new address: with it the code may
 * be sent again, and only with it the change can be confirmed. The same address as before is a change only where
 * it has not been verified (M15). Refusals: `not_found`, those of `authorise`, `rate_limited`,
 * `current_value_wrong`, `new_value_refused`, and those of `sendCode`.
 */
export async function startAddressChange(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { addressId: string; current: string; newAddress: string } & GivenPasswords,
): Promise<Result<CodeSent>> {
  const action = actionOf(input);
  const account = await loadAccount(deps, caller);
  const address = account.addresses.find(({ id }) => id === action.addressId);
  if (!address) return refuse('not_found');
  const allowed = await allow(deps, caller, { account, address, action, input });
  if (!allowed.ok) return refuseAndRecord(deps, caller, event, allowed.code, allowed);
  // To the mailer the new address is as good as a verified one: that it may be sent a code is decided here.
  const target = { ...address, address: normaliseAddress(action.newAddress), verified: true };
  const sent = await sendCode(
    deps,
    { scope: addressCodeScope(caller, action), accountId: account.id, address: target },
    (code) => addressCodeMail(account.language, { code, ...deps.policy }),
  );
  if (!sent.ok) return refuseAndRecord(deps, caller, codeEvent, sent.code, sent);
  await recordAllowed(deps, caller, codeEvent);
  return sent;
}

/**
 * Puts the new address in place of the old one, once, for the customer who has the code from it; both are told
 * (M6). Refusals: `code_expired` where no such change was begun in this session, those of `checkCode`, those that
 * the policy has had for this session since, and `new_value_refused`.
 */
export async function confirmAddressChange(
  deps: ServiceDeps,
  caller: SignedInCaller,
  input: { addressId: string; newAddress: string; code: string },
): Promise<Result<AccountView>> {
  const action = actionOf(input);
  const checked = await checkBegun(deps, caller, action, input.code);
  if (!checked.ok) return refuseAndRecord(deps, caller, event, checked.code, checked);
  const account = await loadAccount(deps, caller);
  const old = account.addresses.find(({ id }) => id === action.addressId);
  if (!old) return refuse('not_found');
  const newAddress = normaliseAddress(action.newAddress);
  const outcome = await deps.stores.accounts.replaceAddress(account.id, old.id, {
    address: newAddress,
    verified: true,
  });
  switch (outcome) {
    case 'absent':
      return refuse('not_found');
    case 'taken':
      return refuseAndRecord(deps, caller, event, 'new_value_refused');
    case 'replaced':
      return announce(deps, caller, account, { old, newAddress });
  }
}

function actionOf({ addressId, newAddress }: { addressId: string; newAddress: string }): ChangeAddress {
  return { kind: 'changeAddress', addressId, newAddress };
}

async function allow(
  deps: ServiceDeps,
  caller: SignedInCaller,
  change: {
    account: AccountRecord;
    address: AddressRecord;
    action: ChangeAddress;
    input: { current: string } & GivenPasswords;
  },
): Promise<{ ok: true } | Refusal> {
  const { account, address, action, input } = change;
  const begun = await isBegun(deps, caller, action);
  const early = begun ? await throughout(deps, caller, action) : await earlyRefusal(deps, caller, action);
  if (early) return early;
  if (!typedInFull(normaliseAddress(input.current), normaliseAddress(address.address))) {
    return refuse('current_value_wrong');
  }
  if (!isNew(account, address, action)) return refuse('new_value_refused');
  if (begun) return { ok: true };
  const grant = await findGrant(deps, caller, action);
  const decision = await authorise(deps, caller, action, input);
  if (!decision.allow) return refuse(decision.code);
  await keepBegun(deps, caller, action, grant?.by ?? null);
  return { ok: true };
}

function isNew(account: AccountRecord, address: AddressRecord, { newAddress }: ChangeAddress): boolean {
  const wanted = normaliseAddress(newAddress);
  const same = account.addresses.find((other) => normaliseAddress(other.address) === wanted);
  return same === undefined || (same.id === address.id && !same.verified);
}

/** What refuses a change that was begun: the policy's enforcement, say, whose moment came in between. */
async function throughout(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: ChangeAddress,
): Promise<Refusal | null> {
  const decision = await ask(deps, caller, action);
  return decision.allow || curable.includes(decision.code) ? null : refuse(decision.code);
}

async function checkBegun(
  deps: ServiceDeps,
  caller: SignedInCaller,
  action: ChangeAddress,
  code: string,
): Promise<{ ok: true } | Refusal> {
  if (!(await isBegun(deps, caller, action))) return refuse('code_expired');
  const refused = await throughout(deps, caller, action);
  if (refused) return refused;
  const checked = await checkCode(deps, addressCodeScope(caller, action), caller.session.accountId, code);
  if (!checked.ok) return checked;
  return (await takeBegun(deps, caller, action)) ? { ok: true } : refuse('code_expired');
}

async function announce(
  deps: ServiceDeps,
  caller: SignedInCaller,
  account: AccountRecord,
  { old, newAddress }: { old: AddressRecord; newAddress: string },
): Promise<Result<AccountView>> {
  const atMs = deps.clock.nowMs();
  const told = [...verifiedAddresses(account), old.address, newAddress];
  const facts = { ...deps.policy, atMs };
  if (normaliseAddress(old.address) === newAddress) {
    await recordAllowed(deps, caller, 'contact.addressVerified');
    const mail = noticeOfVerifiedAddress(account.language, { ...facts, address: newAddress });
    notify(deps, account, 'addressVerified', mail, told);
  } else {
    await deps.stores.accounts.update(account.id, { contactChangedAtMs: atMs });
    await recordAllowed(deps, caller, event);
    const change = { ...facts, oldAddress: old.address, newAddress, by: 'customer' as const };
    notify(deps, account, 'addressChanged', noticeOfChangedAddress(account.language, change), told);
  }
  return ok(await viewAccount(deps, caller));
}
