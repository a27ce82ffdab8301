import type { AccountRecord } from '../../ports/records.ts';
import { maskAddress } from '../../services/masking.ts';
import type { Done } from '../actForCustomer.ts';
import type { HelpDesk, OperatorRefusal } from '../operatorDeps.ts';
import { tellCustomer } from '../tellCustomer.ts';

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
  await deps.stores.accounts.update(account.id, { contactChangedAtMs: deps.clock.nowMs() });
  const fresh = { address: newAddress, verified: true };
  const outcome = await deps.stores.accounts.replaceAddress(account.id, addressId, fresh);
  if (outcome === 'absent') return { ok: false, code: 'not_found' };
  if (outcome === 'taken') return { ok: false, code: 'address_taken' };
  const [oldMasked, newMasked] = [maskAddress(old.address), maskAddress(newAddress)];
  return {
    ok: true,
    detail: { addressId, old: oldMasked, new: newMasked },
    tell: (now) =>
      tellCustomer(deps, now, { kind: 'addressChanged', oldMasked, newMasked }, [old.address]),
  };
}
