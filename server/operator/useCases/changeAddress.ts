import type { AccountRecord } from '../../ports/records.ts';
import { maskAddress } from '../../services/masking.ts';
import { noticeOfChangedAddress } from '../../services/mailTexts/index.ts';
import { notify, verifiedAddresses } from '../../services/notify.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';

/**
 * Puts a new mail address in place of a dead one (D15). Codes must reach the customer, who cannot confirm
 * anything by the old address, so the new one counts as verified by the identity check; both addresses are told,
 * and the change counts as a risk for a while. Refusals: `not_found`, `address_taken`.
 */
export async function changeAddress(
  deps: HelpDesk,
  account: AccountRecord,
  { addressId, newAddress }: { addressId: string; newAddress: string },
): Promise<Done | OperatorRefusal> {
  const old = account.addresses.find(({ id }) => id === addressId);
  if (!old) return { ok: false, code: 'not_found' };
  if (old.verified && old.address === newAddress) return { ok: false, code: 'nothing_to_do' };
  const others = account.addresses.filter(({ id }) => id !== addressId);
  if (others.some(({ address }) => address.toLowerCase() === newAddress.toLowerCase())) {
    return { ok: false, code: 'address_taken' };
  }
  // First: should the second step fail, the next sign-in is looked at more closely for nothing.
  const atMs = deps.clock.nowMs();
  await deps.stores.accounts.update(account.id, { contactChangedAtMs: atMs });
  const fresh = { address: newAddress, verified: true };
  const outcome = await deps.stores.accounts.replaceAddress(account.id, addressId, fresh);
  if (outcome === 'absent') return { ok: false, code: 'not_found' };
  if (outcome === 'taken') return { ok: false, code: 'address_taken' };
  return {
    ok: true,
    detail: { addressId, old: maskAddress(old.address), new: maskAddress(newAddress) },
    tell: (now) => tell(deps, now, { oldAddress: old.address, newAddress, atMs }),
  };
}

/** The dead address is told as well: it may be alive, and its owner somebody who never called. */
function tell(
  deps: HelpDesk,
  account: AccountRecord,
  change: { oldAddress: string; newAddress: string; atMs: number },
): void {
  const notice = noticeOfChangedAddress(account.language, { ...deps.policy, ...change, by: 'helpDesk' });
  notify(deps, account, 'addressChanged', notice, [change.oldAddress, ...verifiedAddresses(account)]);
}
