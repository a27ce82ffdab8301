import { expect, test } from 'vitest';
import type { Stores } from '../../../server/ports/stores.ts';
import { accountRecord, receiptRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';

async function openWithAccount(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  return stores;
}

export function describeReceipts(open: OpenStores): void {
  test('shows a receipt to its own account only', async () => {
    const { receipts } = await openWithAccount(open);
    await receipts.add(receiptRecord());
    expect(await receipts.find('account-2', 'receipt-1')).toBeNull();
    expect(await receipts.find('account-1', 'receipt-2')).toBeNull();
    expect(await receipts.find('account-1', '__proto__')).toBeNull();
  });

  test('lists an account’s own receipts, the newest first and no more than asked for', async () => {
    const { receipts } = await openWithAccount(open);
    for (const id of ['receipt-1', 'receipt-2', 'receipt-3']) await receipts.add(receiptRecord({ id }));
    expect(await receipts.listByAccount('account-2', 10)).toEqual([]);
    const newest = await receipts.listByAccount('account-1', 2);
    expect(newest.map(({ id }) => id)).toEqual(['receipt-3', 'receipt-2']);
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { receipts } = await openWithAccount(open);
    await receipts.add(receiptRecord());
    await expect(receipts.add(receiptRecord({ signature: 'other' }))).rejects.toThrow();
    expect(await receipts.find('account-1', 'receipt-1')).toEqual(receiptRecord());
  });

  test('keeps every word of a receipt, and hands out copies', async () => {
    const { receipts } = await openWithAccount(open);
    await receipts.add(receiptRecord());
    (await receipts.find('account-1', 'receipt-1'))!.signature = 'changed';
    expect(await receipts.find('account-1', 'receipt-1')).toEqual(receiptRecord());
  });
}
