import { expect, test } from 'vitest';
import type { AccountChange, AccountStore } from '../../../server/ports/stores.ts';
import { accountRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const payout = {
  bankCode: '9998',
  branchCode: '001',
  kind: 'ordinary',
  number: '0000001',
  holder: 'テガタ タロウ',
  changedAtMs: 2_000,
} as const;

/** Each is independent of the others. */
const changes: readonly AccountChange[] = [
  { passwordHash: 'password-2' },
  { tradingPasswordHash: 'trading-2' },
  { withdrawalPasswordHash: 'withdrawal-2' },
  { pinHash: 'pin-2' },
  { phone: '09000000002' },
  { preferredFactor: 'emoji' },
  { totp: { secret: 'c2VjcmV0', enrolledAtMs: 2_000, lastStep: 100 } },
  { pendingTotp: { secret: 'b3RoZXI', expiresAtMs: 3_000 } },
  { recoveryUntilMs: 3_000 },
  { payout },
  { contactChangedAtMs: 2_000 },
];

const work = { id: 'address-2', address: 'work@customer.example', verified: true };
const withTwo = accountRecord({ addresses: [...accountRecord().addresses, work] });
const fresh = { address: 'new@customer.example', verified: false };

async function openWith(open: OpenStores): Promise<AccountStore> {
  const { accounts } = (await open()).stores;
  await accounts.add(withTwo);
  return accounts;
}

export function describeAccountChanges(open: OpenStores): void {
  describeRefusals(open);

  test('sets each field by itself and leaves the rest', async () => {
    const accounts = await openWith(open);
    for (const [index, change] of changes.entries()) {
      expect(await accounts.update('account-1', change)).toBe(true);
      const soFar = Object.assign({}, ...changes.slice(0, index + 1));
      expect(await accounts.findById('account-1')).toEqual({ ...withTwo, ...soFar });
    }
  });

  test('takes back to nothing what may be absent', async () => {
    const accounts = await openWith(open);
    for (const change of changes) await accounts.update('account-1', change);
    await accounts.update('account-1', {
      totp: null,
      pendingTotp: null,
      payout: null,
      recoveryUntilMs: null,
    });
    expect(await accounts.findById('account-1')).toMatchObject({
      totp: null,
      pendingTotp: null,
      payout: null,
      recoveryUntilMs: null,
      pinHash: 'pin-2',
    });
  });

  test('keeps all of many changes at once that touch different fields, and a new address', async () => {
    const accounts = await openWith(open);
    await Promise.all([
      ...changes.map((change) => accounts.update('account-1', change)),
      accounts.replaceAddress('account-1', 'address-1', fresh),
    ]);
    expect(await accounts.findById('account-1')).toEqual({
      ...withTwo,
      ...Object.assign({}, ...changes),
      addresses: [{ id: 'address-1', ...fresh }, work],
    });
  });

  test('keeps a copy of what it is given', async () => {
    const accounts = await openWith(open);
    const totp = { secret: 'c2VjcmV0', enrolledAtMs: 2_000, lastStep: 100 };
    await accounts.update('account-1', { totp });
    totp.lastStep = 999;
    expect((await accounts.findById('account-1'))?.totp?.lastStep).toBe(100);
  });

  test('puts a new address in the place of the old one, which keeps its id', async () => {
    const accounts = await openWith(open);
    expect(await accounts.replaceAddress('account-1', 'address-1', fresh)).toBe('replaced');
    expect(await accounts.findById('account-1')).toEqual({
      ...withTwo,
      addresses: [{ id: 'address-1', ...fresh }, work],
    });
  });

  test('takes the same address again, as one that was verified meanwhile', async () => {
    const accounts = await openWith(open);
    await accounts.replaceAddress('account-1', 'address-1', fresh);
    expect(await accounts.replaceAddress('account-1', 'address-1', { ...fresh, verified: true })).toBe(
      'replaced',
    );
    expect((await accounts.findById('account-1'))?.addresses[0]).toEqual({
      id: 'address-1',
      ...fresh,
      verified: true,
    });
  });

  test('gives one address to one place only, when both ask for it at once', async () => {
    const accounts = await openWith(open);
    const outcomes = await inParallel(parallelCalls, (n) =>
      accounts.replaceAddress('account-1', n % 2 === 0 ? 'address-1' : 'address-2', fresh),
    );
    expect(new Set(outcomes)).toEqual(new Set(['replaced', 'taken']));
    const addresses = (await accounts.findById('account-1'))!.addresses.map(({ address }) => address);
    expect(addresses.filter((address) => address === fresh.address)).toHaveLength(1);
  });
}

function describeRefusals(open: OpenStores): void {
  test('changes no account that is not there', async () => {
    const accounts = await openWith(open);
    for (const id of ['account-2', '__proto__', '']) {
      expect(await accounts.update(id, { phone: '09000000002' })).toBe(false);
      expect(await accounts.update(id, {})).toBe(false);
      expect(await accounts.replaceAddress(id, 'address-1', fresh)).toBe('absent');
      expect(await accounts.findById(id)).toBeNull();
    }
  });

  test('replaces no address that is not there, nor one of somebody else', async () => {
    const accounts = await openWith(open);
    const other = { id: 'address-9', address: 'other@customer.example', verified: true };
    await accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002', addresses: [other] }));
    for (const id of ['address-9', '__proto__', '']) {
      expect(await accounts.replaceAddress('account-1', id, fresh)).toBe('absent');
    }
    expect(await accounts.findById('account-1')).toEqual(withTwo);
    expect((await accounts.findById('account-2'))?.addresses).toEqual([other]);
  });

  test('refuses an address that the account has in another place, however it is written', async () => {
    const accounts = await openWith(open);
    for (const address of ['work@customer.example', 'Work@Customer.Example']) {
      expect(await accounts.replaceAddress('account-1', 'address-1', { address, verified: true })).toBe(
        'taken',
      );
    }
    expect(await accounts.findById('account-1')).toEqual(withTwo);
  });
}
