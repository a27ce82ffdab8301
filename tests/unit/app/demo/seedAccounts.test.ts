import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { demoAccounts } from '../../../../server/app/demo/demoAccounts.ts';
import { seedAccounts } from '../../../../server/app/demo/seedAccounts.ts';
import { payoutAccountSchema } from '../../../../server/contract/actions.ts';
import { passwordFaults } from '../../../../server/contract/passwordRule.ts';
import { recommended } from '../../../../server/policies/presets/recommended.ts';
import { systemRandom } from '../../../../server/ports/random.ts';
import { passwordMatches } from '../../../../server/services/passwords.ts';
import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const secrets = demoAccounts.flatMap((seed) =>
  [seed.password, seed.tradingPassword, seed.withdrawalPassword].map((password) => ({ password, seed })),
);
const version1 = fileURLToPath(new URL('../../storage/lowdb/fixtures/version1.json', import.meta.url));

/** Whether three neighbours are the same or count up or down. */
function runsOn(words: string): boolean {
  const codes = Array.from(words.toLowerCase(), (char) => char.charCodeAt(0));
  return codes.slice(2).some((code, index) => {
    const step = codes[index + 1]! - codes[index]!;
    return Math.abs(step) <= 1 && step === code - codes[index + 1]!;
  });
}

async function openStores(fixture?: string) {
  const directory = await temporaryFolder();
  if (fixture) await copyFile(fixture, join(directory, 'tegata.json'));
  const stores = await openLowdbStores({ directory, clock: { nowMs: () => 1_000 } });
  onTestFinished(() => stores.close());
  return stores;
}

describe('the passwords of the demo', () => {
  test('are used once each', () => {
    expect(new Set(secrets.map(({ password }) => password)).size).toBe(secrets.length);
    expect(new Set(demoAccounts.map(({ pin }) => pin)).size).toBe(demoAccounts.length);
  });

  test.each(secrets)('keep the rules M11 and L9: $password', ({ password, seed }) => {
    expect(passwordFaults(password, recommended.legacy.password, seed)).toEqual([]);
  });

  test.each(demoAccounts)('have a PIN beside them that is no birthday and no sequence: $pin', ({ pin }) => {
    expect(pin).toMatch(/^\d{6}$/);
    expect(runsOn(pin)).toBe(false);
  });
});

describe('the accounts of the demo', () => {
  test('have a payout account that the contract accepts, all but one', () => {
    const accounts = demoAccounts.flatMap(({ payout }) => payout ?? []);
    expect(accounts).toHaveLength(demoAccounts.length - 1);
    for (const payout of accounts) expect(payoutAccountSchema.parse(payout)).toEqual(payout);
  });

  test('are there after a first start, with hashes of what they were given, and no second time', async () => {
    const { accounts } = await openStores();
    await seedAccounts(accounts, systemRandom, demoAccounts);
    const first = await Promise.all(
      demoAccounts.map(({ customerCode }) => accounts.findByCustomerCode(customerCode)),
    );
    for (const [index, seed] of demoAccounts.entries()) {
      const account = first[index]!;
      expect(account).toMatchObject({ phone: seed.phone, birthDate: seed.birthDate, failures: 0 });
      expect(await passwordMatches(account.passwordHash, seed.password)).toBe(true);
      expect(await passwordMatches(account.tradingPasswordHash, seed.tradingPassword)).toBe(true);
      expect(await passwordMatches(account.withdrawalPasswordHash, seed.withdrawalPassword)).toBe(true);
      expect(await passwordMatches(account.pinHash, seed.pin)).toBe(true);
    }
    await seedAccounts(accounts, systemRandom, demoAccounts);
    for (const account of first) expect(await accounts.findById(account!.id)).toEqual(account);
  });

  test('of an earlier version keep what they have and get what they lack', async () => {
    const { accounts } = await openStores(version1);
    const [taro] = demoAccounts;
    const before = (await accounts.findByCustomerCode(taro!.customerCode))!;
    await seedAccounts(accounts, systemRandom, demoAccounts);
    const after = (await accounts.findById(before.id))!;
    expect(after).toEqual({
      ...before,
      tradingPasswordHash: after.tradingPasswordHash,
      withdrawalPasswordHash: after.withdrawalPasswordHash,
      pinHash: after.pinHash,
      payout: { ...taro!.payout, changedAtMs: null },
    });
    expect(await passwordMatches(after.pinHash, taro!.pin)).toBe(true);
  });
});
