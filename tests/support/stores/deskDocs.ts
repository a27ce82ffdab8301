import { expect, test } from 'vitest';
import { deskDoc } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

export function describeDeskDocs(open: OpenStores): void {
  test('shows documents to their own account only', async () => {
    const { deskDocs } = (await open()).stores;
    await deskDocs.save(deskDoc(), 0);
    for (const id of ['account-2', '__proto__', '']) expect(await deskDocs.listByAccount(id)).toEqual([]);
  });

  test('refuses a change of another version than the newest, and changes nothing', async () => {
    const { deskDocs } = (await open()).stores;
    expect(await deskDocs.save(deskDoc(), 1)).toBe('stale');
    expect(await deskDocs.listByAccount('account-1')).toEqual([]);
    await deskDocs.save(deskDoc(), 0);
    await deskDocs.save(deskDoc({ text: '[2]' }), 1);
    for (const version of [0, 1, 3])
      expect(await deskDocs.save(deskDoc({ text: '[3]' }), version)).toBe('stale');
    expect(await deskDocs.listByAccount('account-1')).toEqual([{ ...deskDoc({ text: '[2]' }), version: 2 }]);
  });

  test('lets exactly one of many changes of the same version through', async () => {
    const { deskDocs } = (await open()).stores;
    const outcomes = await inParallel(parallelCalls, (n) => deskDocs.save(deskDoc({ text: `[${n}]` }), 0));
    expect(outcomes.filter((outcome) => outcome !== 'stale')).toEqual([{ version: 1 }]);
  });

  test('counts versions apart for each name and each account, and keeps names and text as they are', async () => {
    const { deskDocs } = (await open()).stores;
    const awkward = deskDoc({ name: '__proto__', text: '{"__proto__":{"a":"\\u0000"}}' });
    expect(await deskDocs.save(awkward, 0)).toEqual({ version: 1 });
    expect(await deskDocs.save(deskDoc(), 0)).toEqual({ version: 1 });
    expect(await deskDocs.save(deskDoc({ accountId: 'account-2' }), 0)).toEqual({ version: 1 });
    expect(await deskDocs.save(deskDoc(), 1)).toEqual({ version: 2 });
    const kept = await deskDocs.listByAccount('account-1');
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual({ ...awkward, version: 1 });
  });
}
