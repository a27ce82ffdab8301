import type { Random } from '../../ports/random.ts';
import type { AccountRecord } from '../../ports/records.ts';
import type { AccountStore } from '../../ports/stores.ts';
import { hashPassword } from '../../services/passwords.ts';
import { newId, newSecret } from '../../services/secrets.ts';
import type { DemoSeed } from './demoAccounts.ts';

/**
 * Adds the accounts that are not there yet, and gives those of an earlier version what they lack. A second start
 * finds all of them and hashes nothing.
 */
export async function seedAccounts(
  accounts: AccountStore,
  random: Random,
  seeds: readonly DemoSeed[],
): Promise<void> {
  await Promise.all(seeds.map((seed) => seedAccount(accounts, random, seed)));
}

async function seedAccount(accounts: AccountStore, random: Random, seed: DemoSeed): Promise<void> {
  const found = await accounts.findByCustomerCode(seed.customerCode);
  if (!found) await accounts.add(await newAccount(random, seed));
  else if (found.pinHash === null) await accounts.update(found.id, await laterFields(seed));
}

async function newAccount(random: Random, seed: DemoSeed): Promise<AccountRecord> {
  const { customerCode, displayName, phone, birthDate, language } = seed;
  return {
    id: newId(random),
    customerCode,
    displayName,
    userHandle: newSecret(random),
    passwordHash: await hashOnce(seed.password),
    phone,
    birthDate,
    language,
    addresses: seed.addresses.map(({ address, verified }) => ({ id: newId(random), address, verified })),
    ...(await laterFields(seed)),
    preferredFactor: null,
    totp: null,
    pendingTotp: null,
    failures: 0,
    lockedAtMs: null,
    recoveryUntilMs: null,
    recoveredAtMs: null,
    contactChangedAtMs: null,
  };
}

type LaterFields = Pick<
  AccountRecord,
  'tradingPasswordHash' | 'withdrawalPasswordHash' | 'pinHash' | 'payout'
>;

/** What version 0.1 did not seed. Nobody can take a PIN away, so an account without one is of that version. */
async function laterFields(seed: DemoSeed): Promise<LaterFields> {
  const [tradingPasswordHash, withdrawalPasswordHash, pinHash] = await Promise.all([
    hashOnce(seed.tradingPassword),
    hashOnce(seed.withdrawalPassword),
    hashOnce(seed.pin),
  ]);
  return {
    tradingPasswordHash,
    withdrawalPasswordHash,
    pinHash,
    payout: seed.payout && { ...seed.payout, changedAtMs: null },
  };
}

const hashes = new Map<string, Promise<string>>();

/** Sixteen hashes are the slow part of a first start, and tests make a hundred first starts in one process. */
function hashOnce(secret: string): Promise<string> {
  const hash = hashes.get(secret) ?? hashPassword(secret);
  hashes.set(secret, hash);
  return hash;
}
