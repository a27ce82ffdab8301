import type { AccountRecord } from '../ports/records.ts';
import type { ServiceDeps } from '../services/deps.ts';
import { factorsOf } from '../services/factors.ts';
import { maskAddress, maskTail } from '../services/masking.ts';
import { passkeyProvider } from '../services/passkeyProvider.ts';
import type { CustomerView } from './operatorApi.ts';

/** The account as an operator may see it (M7). */
export async function viewCustomer(deps: ServiceDeps, account: AccountRecord): Promise<CustomerView> {
  const nowMs = deps.clock.nowMs();
  const [passkeys, sessions] = await Promise.all([
    deps.stores.passkeys.listByAccount(account.id),
    deps.stores.sessions.listByAccount(account.id, nowMs),
  ]);
  const { recoveryUntilMs } = account;
  return {
    customerCode: account.customerCode,
    displayName: account.displayName,
    phoneMasked: account.phone && maskTail(account.phone),
    addresses: account.addresses.map(({ id, address, verified }) => ({
      id,
      masked: maskAddress(address),
      verified,
    })),
    passkeys: passkeys.map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      provider: passkeyProvider(passkey.aaguid),
      place: passkey.place,
      synced: passkey.backupEligible,
      createdAtMs: passkey.createdAtMs,
      lastUsedAtMs: passkey.lastUsedAtMs,
    })),
    sessions: sessions.length,
    lock: { failures: account.failures, lockedAtMs: account.lockedAtMs },
    secondFactor: { usable: factorsOf(account, deps), totp: account.totp !== null },
    recovery: {
      openUntilMs: recoveryUntilMs !== null && nowMs < recoveryUntilMs ? recoveryUntilMs : null,
      usedAtMs: account.recoveredAtMs,
    },
  };
}
