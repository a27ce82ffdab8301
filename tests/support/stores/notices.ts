import { expect, test } from 'vitest';
import type { NoticeStore, Stores } from '../../../server/ports/stores.ts';
import { accountRecord, noticeRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const max = 3;

async function openWithAccounts(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  await stores.accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002' }));
  return stores;
}

async function idsOf(notices: NoticeStore): Promise<string[]> {
  return (await notices.listByAccount('account-1')).map(({ id }) => id);
}

export function describeNotices(open: OpenStores): void {
  test('shows notices to their own account only', async () => {
    const { notices } = await openWithAccounts(open);
    await notices.add(noticeRecord(), max);
    for (const id of ['account-2', '__proto__', '']) expect(await notices.listByAccount(id)).toEqual([]);
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { notices } = await openWithAccounts(open);
    await notices.add(noticeRecord(), max);
    await expect(notices.add(noticeRecord({ subject: 'other' }), max)).rejects.toThrow();
    expect(await notices.listByAccount('account-1')).toEqual([noticeRecord()]);
  });

  test('drops the oldest beyond the limit, in the same account only', async () => {
    const { notices } = await openWithAccounts(open);
    await notices.add(noticeRecord({ id: 'other', accountId: 'account-2', sentAtMs: 1 }), max);
    for (let n = 1; n <= max; n += 1) await notices.add(noticeRecord({ id: `n${n}`, sentAtMs: n }), max);
    expect(await idsOf(notices)).toEqual(['n3', 'n2', 'n1']);
    await notices.add(noticeRecord({ id: 'n4', sentAtMs: 4 }), max);
    expect(await idsOf(notices)).toEqual(['n4', 'n3', 'n2']);
    expect(await notices.listByAccount('account-2')).toHaveLength(1);
  });

  test('keeps the limit when many are added at once', async () => {
    const { notices } = await openWithAccounts(open);
    await inParallel(parallelCalls, (n) => notices.add(noticeRecord({ id: `n${n}` }), max));
    expect(await idsOf(notices)).toHaveLength(max);
  });

  test('keeps a new one also when the clock was set back', async () => {
    const { notices } = await openWithAccounts(open);
    for (let n = 1; n <= max; n += 1)
      await notices.add(noticeRecord({ id: `n${n}`, sentAtMs: 1_000 + n }), max);
    await notices.add(noticeRecord({ id: 'new', sentAtMs: 1 }), max);
    expect(await idsOf(notices)).toEqual(['n3', 'n2', 'new']);
  });

  test('lists the newest first; of one moment, the one that came last', async () => {
    const { notices } = await openWithAccounts(open);
    for (const [id, sentAtMs] of [
      ['a', 2],
      ['b', 3],
      ['c', 2],
    ] as const)
      await notices.add(noticeRecord({ id, sentAtMs }), max);
    expect(await idsOf(notices)).toEqual(['b', 'c', 'a']);
  });

  test('hands out copies and keeps one of what it is given', async () => {
    const { notices } = await openWithAccounts(open);
    const given = noticeRecord();
    await notices.add(given, max);
    given.subject = 'changed';
    (await notices.listByAccount('account-1'))[0]!.subject = 'changed';
    expect(await notices.listByAccount('account-1')).toEqual([noticeRecord()]);
  });
}
