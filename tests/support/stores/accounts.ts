import { expect, test } from 'vitest';
import type { AccountRecord } from '../../../server/ports/records.ts';
import { accountRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

export function describeAccounts(open: OpenStores): void {
  test('finds nothing where nothing is, also under names that objects have', async () => {
    const { accounts } = (await open()).stores;
    for (const key of ['account-1', '__proto__', 'constructor', '']) {
      expect(await accounts.findById(key)).toBeNull();
      expect(await accounts.findByCustomerCode(key)).toBeNull();
    }
  });

  test('finds nobody by a phone that nobody registered', async () => {
    const { accounts } = (await open()).stores;
    await accounts.add(accountRecord());
    await accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002', phone: '09000000001' }));
    for (const phone of ['', 'null', '0900000000', '090000000011']) {
      expect(await accounts.listByPhone(phone, 5)).toEqual([]);
    }
    expect(await accounts.listByPhone('09000000001', 0)).toEqual([]);
  });

  test('finds all who share a phone, up to a limit', async () => {
    const { accounts } = (await open()).stores;
    const family = [1, 2, 3].map((n) =>
      accountRecord({ id: `account-${n}`, customerCode: `1000000${n}`, phone: '09000000001' }),
    );
    for (const account of family) await accounts.add(account);
    await accounts.add(accountRecord({ id: 'account-4', customerCode: '10000004', phone: '09000000004' }));
    expect(await accounts.listByPhone('09000000001', 5)).toEqual(family);
    expect(await accounts.listByPhone('09000000001', 2)).toHaveLength(2);
    (await accounts.listByPhone('09000000001', 1))[0]!.displayName = 'changed';
    expect(await accounts.listByPhone('09000000001', 5)).toEqual(family);
  });

  test('refuses a customer code that is taken, and keeps the first account', async () => {
    const { accounts } = (await open()).stores;
    await accounts.add(accountRecord());
    expect(await accounts.add(accountRecord({ id: 'account-2' }))).toBe('taken');
    expect(await accounts.findById('account-2')).toBeNull();
    expect((await accounts.findByCustomerCode('10000001'))?.id).toBe('account-1');
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { accounts } = (await open()).stores;
    await accounts.add(accountRecord());
    await expect(accounts.add(accountRecord({ customerCode: '10000002' }))).rejects.toThrow();
    expect(await accounts.findById('account-1')).toEqual(accountRecord());
  });

  test('gives a customer code to exactly one of many at once', async () => {
    const { accounts } = (await open()).stores;
    const outcomes = await inParallel(parallelCalls, (n) =>
      accounts.add(accountRecord({ id: `account-${n}` })),
    );
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
  });

  test('finds an account by its id and by its code, with all that it holds', async () => {
    const { accounts } = (await open()).stores;
    expect(await accounts.add(accountRecord({ phone: '090-0000-0000', language: 'en' }))).toBe('added');
    const expected = accountRecord({ phone: '090-0000-0000', language: 'en' });
    expect(await accounts.findById('account-1')).toEqual(expected);
    expect(await accounts.findByCustomerCode('10000001')).toEqual(expected);
  });

  test('hands out copies and keeps one of what it is given', async () => {
    const { accounts } = (await open()).stores;
    const given = accountRecord();
    await accounts.add(given);
    given.displayName = 'changed';
    const found = (await accounts.findById('account-1')) as AccountRecord & {
      addresses: { verified: boolean }[];
    };
    found.addresses[0]!.verified = false;
    found.customerCode = 'changed';
    expect(await accounts.findById('account-1')).toEqual(accountRecord());
  });
}
