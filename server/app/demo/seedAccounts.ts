import type { Random } from '../../ports/random.ts';
import type { AccountStore } from '../../ports/stores.ts';
import { hashPassword } from '../../services/passwords.ts';
import { newId, newSecret } from '../../services/secrets.ts';
import type { DemoSeed } from './demoAccounts.ts';

/** Adds the accounts that are not there yet. A second start finds all of them and hashes nothing. */
export async function seedAccounts(
  accounts: AccountStore,
  random: Random,
  seeds: readonly DemoSeed[],
): Promise<void> {
  await Promise.all(seeds.map((seed) => seedAccount(accounts, random, seed)));
}

async function seedAccount(accounts: AccountStore, random: Random, seed: DemoSeed): Promise<void> {
  if (await accounts.findByCustomerCode(seed.customerCode)) return;
  await accounts.add({
    id: newId(random),
    customerCode: seed.customerCode,
    displayName: seed.displayName,
    userHandle: newSecret(random),
    passwordHash: await hashPassword(seed.password),
    phone: seed.phone,
    language: seed.language,
    addresses: seed.addresses.map(({ address, verified }) => ({ id: newId(random), address, verified })),
  });
}
