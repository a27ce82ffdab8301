import { expect, test } from 'vitest';
import type { SignInStore, Stores } from '../../../server/ports/stores.ts';
import { accountRecord, signInRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const max = 3;

async function openWithAccounts(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  await stores.accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002' }));
  return stores;
}

async function idsOf(signIns: SignInStore): Promise<string[]> {
  return (await signIns.listByAccount('account-1')).map(({ id }) => id);
}

export function describeSignIns(open: OpenStores): void {
  test('keeps the sign-ins of accounts apart', async () => {
    const { signIns } = await openWithAccounts(open);
    await signIns.add(signInRecord(), max);
    for (const id of ['account-2', '__proto__', '']) expect(await signIns.listByAccount(id)).toEqual([]);
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { signIns } = await openWithAccounts(open);
    await signIns.add(signInRecord(), max);
    await expect(signIns.add(signInRecord({ outcome: 'refused' }), max)).rejects.toThrow();
    expect(await signIns.listByAccount('account-1')).toEqual([signInRecord()]);
  });

  test('drops the oldest beyond the limit, in the same account only', async () => {
    const { signIns } = await openWithAccounts(open);
    await signIns.add(signInRecord({ id: 'other', accountId: 'account-2', atMs: 1 }), max);
    for (let n = 1; n <= max; n += 1) await signIns.add(signInRecord({ id: `s${n}`, atMs: n }), max);
    expect(await idsOf(signIns)).toEqual(['s3', 's2', 's1']);
    await signIns.add(signInRecord({ id: 's4', atMs: 4 }), max);
    expect(await idsOf(signIns)).toEqual(['s4', 's3', 's2']);
    expect(await signIns.listByAccount('account-2')).toHaveLength(1);
  });

  test('keeps the limit when many are added at once', async () => {
    const { signIns } = await openWithAccounts(open);
    await inParallel(parallelCalls, (n) => signIns.add(signInRecord({ id: `s${n}` }), max));
    expect(await idsOf(signIns)).toHaveLength(max);
  });

  test('keeps a new one also when the clock was set back', async () => {
    const { signIns } = await openWithAccounts(open);
    for (let n = 1; n <= max; n += 1) await signIns.add(signInRecord({ id: `s${n}`, atMs: 1_000 + n }), max);
    await signIns.add(signInRecord({ id: 'new', atMs: 1 }), max);
    expect(await idsOf(signIns)).toEqual(['s3', 's2', 'new']);
  });

  test('lists the newest first, with failed tries and clients without a device', async () => {
    const { signIns } = await openWithAccounts(open);
    const failed = signInRecord({ id: 'failed', atMs: 5, outcome: 'refused', device: null });
    const later = signInRecord({ id: 'later', atMs: 6 });
    await signIns.add(later, max);
    await signIns.add(failed, max);
    expect(await signIns.listByAccount('account-1')).toEqual([later, failed]);
  });
}
