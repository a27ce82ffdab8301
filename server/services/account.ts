import type { AccountView } from '../contract/views.ts';
import type { ServiceDeps, SignedInCaller } from './deps.ts';
import { loadAccount } from './loadAccount.ts';
import { maskAddress, maskTail } from './masking.ts';

/** The customer's own data, masked as the screen may show it (M7). */
export async function viewAccount(deps: ServiceDeps, caller: SignedInCaller): Promise<AccountView> {
  const account = await loadAccount(deps, caller);
  return {
    displayName: account.displayName,
    customerCodeMasked: maskTail(account.customerCode),
    phoneMasked: account.phone && maskTail(account.phone),
    addresses: account.addresses.map(({ id, address, verified }) => ({
      id,
      masked: maskAddress(address),
      verified,
    })),
  };
}
