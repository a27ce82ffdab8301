import { expect, test } from 'vitest';
import type { PasskeyRecord } from '../../../server/ports/records.ts';
import type { PasskeyStore, Stores } from '../../../server/ports/stores.ts';
import { accountRecord, passkeyRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const max = 5;

async function openWithAccounts(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  await stores.accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002' }));
  return stores;
}

async function namesOf(passkeys: PasskeyStore): Promise<string[]> {
  return (await passkeys.listByAccount('account-1')).map(({ name }) => name);
}

export function describePasskeys(open: OpenStores): void {
  describeAdding(open);
  describeNames(open);
  describeRemoving(open);
  describeUse(open);
}

function describeAdding(open: OpenStores): void {
  test('refuses a credential id that exists, also in another account', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    for (const accountId of ['account-1', 'account-2']) {
      const again = passkeyRecord({ id: 'passkey-2', accountId, credentialId: 'credential-of-passkey-1' });
      expect(await passkeys.add(again, max)).toEqual({ outcome: 'duplicate' });
    }
    expect(await passkeys.listByAccount('account-2')).toEqual([]);
  });

  test('[D9] refuses the sixth passkey where five are allowed', async () => {
    const { passkeys } = await openWithAccounts(open);
    for (let n = 1; n <= max; n += 1) await passkeys.add(passkeyRecord({ id: `passkey-${n}` }), max);
    expect(await passkeys.add(passkeyRecord({ id: 'passkey-6' }), max)).toEqual({ outcome: 'limit' });
    expect(await passkeys.listByAccount('account-1')).toHaveLength(max);
    const other = passkeyRecord({ id: 'passkey-7', accountId: 'account-2' });
    expect((await passkeys.add(other, max)).outcome).toBe('added');
  });

  test('calls a known credential a duplicate rather than one too many', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), 1);
    const again = passkeyRecord({ id: 'passkey-2', credentialId: 'credential-of-passkey-1' });
    expect(await passkeys.add(again, 1)).toEqual({ outcome: 'duplicate' });
  });

  test('keeps the limit when many are added at once, each under a name of its own', async () => {
    const { passkeys } = await openWithAccounts(open);
    const outcomes = await inParallel(parallelCalls, (n) =>
      passkeys.add(passkeyRecord({ id: `passkey-${n}` }), max),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(max);
    expect(outcomes.filter(({ outcome }) => outcome === 'limit')).toHaveLength(parallelCalls - max);
    expect(new Set(await namesOf(passkeys)).size).toBe(max);
  });

  test('adds a credential id exactly once when many bring it at once', async () => {
    const { passkeys } = await openWithAccounts(open);
    const outcomes = await inParallel(parallelCalls, (n) =>
      passkeys.add(passkeyRecord({ id: `passkey-${n}`, credentialId: 'same' }), parallelCalls),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(1);
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    await expect(passkeys.add(passkeyRecord({ credentialId: 'other' }), max)).rejects.toThrow();
    expect(await passkeys.listByAccount('account-1')).toEqual([passkeyRecord()]);
  });

  test('gives back, lists and finds what was added', async () => {
    const { passkeys } = await openWithAccounts(open);
    const added = await passkeys.add(passkeyRecord(), max);
    expect(added).toEqual({ outcome: 'added', passkey: passkeyRecord() });
    expect(await passkeys.listByAccount('account-1')).toEqual([passkeyRecord()]);
    expect(await passkeys.findByCredentialId('credential-of-passkey-1')).toEqual(passkeyRecord());
    expect(await passkeys.findByCredentialId('__proto__')).toBeNull();
  });

  test('lists oldest first, whatever the order of arrival', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord({ id: 'newer', createdAtMs: 2_000 }), max);
    await passkeys.add(passkeyRecord({ id: 'older', createdAtMs: 1_000 }), max);
    expect((await passkeys.listByAccount('account-1')).map(({ id }) => id)).toEqual(['older', 'newer']);
  });

  test('hands out copies', async () => {
    const { passkeys } = await openWithAccounts(open);
    const added = await passkeys.add(passkeyRecord(), max);
    if (added.outcome === 'added') added.passkey.name = 'changed';
    const [listed] = await passkeys.listByAccount('account-1');
    (listed as PasskeyRecord & { transports: string[] }).transports.push('usb');
    (await passkeys.findByCredentialId('credential-of-passkey-1'))!.signCount = 99;
    (await passkeys.rename('account-1', 'passkey-1', 'Windows Hello'))!.name = 'changed';
    expect(await passkeys.listByAccount('account-1')).toEqual([passkeyRecord()]);
  });
}

function describeNames(open: OpenStores): void {
  test('renames nothing that is not there or belongs to somebody else', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    expect(await passkeys.rename('account-1', 'passkey-2', 'x')).toBeNull();
    expect(await passkeys.rename('account-2', 'passkey-1', 'x')).toBeNull();
    expect(await namesOf(passkeys)).toEqual(['Windows Hello']);
  });

  test('numbers names that are taken, filling gaps', async () => {
    const { passkeys } = await openWithAccounts(open);
    for (let n = 1; n <= 3; n += 1)
      await passkeys.add(passkeyRecord({ id: `passkey-${n}`, createdAtMs: n }), max);
    expect(await namesOf(passkeys)).toEqual(['Windows Hello', 'Windows Hello 2', 'Windows Hello 3']);
    await passkeys.remove('account-1', 'passkey-2', false);
    await passkeys.add(passkeyRecord({ id: 'passkey-4', createdAtMs: 4 }), max);
    expect(await namesOf(passkeys)).toEqual(['Windows Hello', 'Windows Hello 3', 'Windows Hello 2']);
  });

  test('lets two accounts use the same name', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    await passkeys.add(passkeyRecord({ id: 'passkey-2', accountId: 'account-2' }), max);
    expect((await passkeys.listByAccount('account-2'))[0]?.name).toBe('Windows Hello');
  });

  test('renames to a free name, numbers a taken one, and leaves a passkey its own', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord({ createdAtMs: 1 }), max);
    await passkeys.add(passkeyRecord({ id: 'passkey-2', createdAtMs: 2, name: '会社のPC' }), max);
    expect((await passkeys.rename('account-1', 'passkey-2', 'Windows Hello'))?.name).toBe('Windows Hello 2');
    expect((await passkeys.rename('account-1', 'passkey-1', 'Windows Hello'))?.name).toBe('Windows Hello');
    expect((await passkeys.rename('account-1', 'passkey-2', '自宅'))?.name).toBe('自宅');
    expect(await namesOf(passkeys)).toEqual(['Windows Hello', '自宅']);
  });

  test('gives many that are renamed to one name at once a number each', async () => {
    const { passkeys } = await openWithAccounts(open);
    for (let n = 1; n <= max; n += 1)
      await passkeys.add(passkeyRecord({ id: `passkey-${n}`, name: `${n}` }), max);
    await inParallel(max, (n) => passkeys.rename('account-1', `passkey-${n + 1}`, '鍵'));
    expect((await namesOf(passkeys)).sort()).toEqual(['鍵', '鍵 2', '鍵 3', '鍵 4', '鍵 5']);
  });
}

function describeRemoving(open: OpenStores): void {
  test('removes nothing that is not there or belongs to somebody else', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    expect(await passkeys.remove('account-1', 'passkey-2', false)).toBe('absent');
    expect(await passkeys.remove('account-2', 'passkey-1', false)).toBe('absent');
    expect(await passkeys.listByAccount('account-1')).toHaveLength(1);
  });

  test('keeps the last one where it must stay', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    expect(await passkeys.remove('account-1', 'passkey-1', true)).toBe('last');
    expect(await passkeys.remove('account-1', 'passkey-1', false)).toBe('removed');
    expect(await passkeys.findByCredentialId('credential-of-passkey-1')).toBeNull();
  });

  test('keeps one when all are removed at once and the last must stay', async () => {
    const { passkeys } = await openWithAccounts(open);
    for (let n = 0; n < max; n += 1) await passkeys.add(passkeyRecord({ id: `passkey-${n}` }), max);
    const outcomes = await inParallel(max, (n) => passkeys.remove('account-1', `passkey-${n}`, true));
    expect(outcomes.filter((outcome) => outcome === 'last')).toHaveLength(1);
    expect(await passkeys.listByAccount('account-1')).toHaveLength(1);
  });

  test('removes one passkey for exactly one of many at once', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    const outcomes = await inParallel(parallelCalls, () => passkeys.remove('account-1', 'passkey-1', false));
    expect(outcomes.filter((outcome) => outcome === 'removed')).toHaveLength(1);
  });
}

function describeUse(open: OpenStores): void {
  test('notes no use of a passkey that is gone', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.recordUse('passkey-1', { signCount: 1, backedUp: true, usedAtMs: 2_000 });
    expect(await passkeys.findByCredentialId('credential-of-passkey-1')).toBeNull();
  });

  test('never lets the counter go down', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord({ signCount: 7 }), max);
    await passkeys.recordUse('passkey-1', { signCount: 3, backedUp: false, usedAtMs: 2_000 });
    expect((await passkeys.listByAccount('account-1'))[0]).toMatchObject({
      signCount: 7,
      lastUsedAtMs: 2_000,
    });
  });

  test('ends at the highest counter of many uses at once', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    await inParallel(parallelCalls, (n) =>
      passkeys.recordUse('passkey-1', { signCount: parallelCalls - n, backedUp: true, usedAtMs: 2_000 }),
    );
    expect((await passkeys.listByAccount('account-1'))[0]?.signCount).toBe(parallelCalls);
  });

  test('notes counter, backup state and time', async () => {
    const { passkeys } = await openWithAccounts(open);
    await passkeys.add(passkeyRecord(), max);
    await passkeys.recordUse('passkey-1', { signCount: 8, backedUp: true, usedAtMs: 3_000 });
    expect(await passkeys.findByCredentialId('credential-of-passkey-1')).toEqual(
      passkeyRecord({ signCount: 8, backedUp: true, lastUsedAtMs: 3_000 }),
    );
  });
}
