import { expect, test } from 'vitest';
import type { SessionStore, Stores } from '../../../server/ports/stores.ts';
import { accountRecord, sessionRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const max = 3;

async function openWithAccounts(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  await stores.accounts.add(accountRecord({ id: 'account-2', customerCode: '10000002' }));
  return stores;
}

async function idsOf(sessions: SessionStore, nowMs = 0): Promise<string[]> {
  return (await sessions.listByAccount('account-1', nowMs)).map(({ id }) => id).sort();
}

export function describeSessions(open: OpenStores): void {
  describeSessionRefusals(open);

  test('lets the oldest give way to a new one, in the same account only', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord({ id: 'other', accountId: 'account-2', signedInAtMs: 1 }), max);
    for (let n = 1; n <= max + 1; n += 1)
      await sessions.add(sessionRecord({ id: `s${n}`, signedInAtMs: n }), max);
    expect(await idsOf(sessions)).toEqual(['s2', 's3', 's4']);
    expect(await sessions.find('s1')).toBeNull();
    expect(await sessions.find('other')).not.toBeNull();
  });

  test('keeps a new session also when the clock was set back', async () => {
    const { sessions } = await openWithAccounts(open);
    for (let n = 1; n <= max; n += 1)
      await sessions.add(sessionRecord({ id: `s${n}`, signedInAtMs: 1_000 + n }), max);
    await sessions.add(sessionRecord({ id: 'new', signedInAtMs: 1 }), max);
    expect(await idsOf(sessions)).toEqual(['new', 's2', 's3']);
  });

  test('keeps the limit when many are added at once', async () => {
    const { sessions } = await openWithAccounts(open);
    await inParallel(parallelCalls, (n) => sessions.add(sessionRecord({ id: `s${n}` }), max));
    expect(await idsOf(sessions)).toHaveLength(max);
  });

  test('changes what it is told to and leaves the rest', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    expect(await sessions.update('session-1', { secretHash: 'hash-2', verifiedAtMs: 5_000 })).toBe(true);
    expect(await sessions.update('session-1', {})).toBe(true);
    expect(await sessions.find('session-1')).toEqual(
      sessionRecord({ secretHash: 'hash-2', verifiedAtMs: 5_000 }),
    );
  });

  test('opens and ends an elevation, and keeps a copy of what it is given', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    const elevation = { by: 'passkey' as const, atMs: 5_000 };
    await sessions.update('session-1', { elevation });
    elevation.atMs = 9_000;
    (await sessions.find('session-1'))!.elevation!.atMs = 9_000;
    expect(await sessions.find('session-1')).toEqual(
      sessionRecord({ elevation: { by: 'passkey', atMs: 5_000 } }),
    );
    await sessions.update('session-1', { elevation: null });
    expect(await sessions.find('session-1')).toEqual(sessionRecord());
  });

  test('locks and unlocks', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    await sessions.update('session-1', { lockedAtMs: 5_000 });
    expect(await sessions.find('session-1')).toEqual(sessionRecord({ lockedAtMs: 5_000 }));
    await sessions.update('session-1', { lockedAtMs: null });
    expect(await sessions.find('session-1')).toEqual(sessionRecord());
  });

  test('keeps both of two changes at once that touch different things', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    await Promise.all([
      sessions.update('session-1', { lastSeenAtMs: 7_000 }),
      sessions.update('session-1', { endsAtMs: 20_000 }),
    ]);
    expect(await sessions.find('session-1')).toMatchObject({ lastSeenAtMs: 7_000, endsAtMs: 20_000 });
  });

  test('lists live sessions only, and sweeps the others', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord({ id: 'over', endsAtMs: 5_000 }), max);
    await sessions.add(sessionRecord({ id: 'capped', endsAtMs: 9_000, absoluteEndsAtMs: 5_000 }), max);
    await sessions.add(sessionRecord({ id: 'live', endsAtMs: 5_001 }), max);
    expect(await idsOf(sessions, 4_999)).toEqual(['capped', 'live', 'over']);
    expect(await idsOf(sessions, 5_000)).toEqual(['live']);
    expect(await sessions.removeExpired(5_000)).toBe(2);
    expect(await sessions.removeExpired(5_000)).toBe(0);
    expect(await sessions.find('over')).toBeNull();
    expect(await sessions.find('live')).not.toBeNull();
  });

  test('hands out copies', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    (await sessions.find('session-1'))!.secretHash = 'changed';
    (await sessions.listByAccount('account-1', 0))[0]!.client = 'changed';
    expect(await sessions.find('session-1')).toEqual(sessionRecord());
  });
}

function describeSessionRefusals(open: OpenStores): void {
  test('finds, changes and removes nothing that is not there', async () => {
    const { sessions } = await openWithAccounts(open);
    expect(await sessions.find('__proto__')).toBeNull();
    expect(await sessions.update('session-1', { lastSeenAtMs: 1 })).toBe(false);
    expect(await sessions.remove('account-1', 'session-1')).toBe(false);
    expect(await sessions.find('session-1')).toBeNull();
  });

  test('does not remove the session of somebody else', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    expect(await sessions.remove('account-2', 'session-1')).toBe(false);
    expect(await sessions.find('session-1')).not.toBeNull();
  });

  test('does not bring back by a change what was removed', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    const [removed, updated] = await Promise.all([
      sessions.remove('account-1', 'session-1'),
      sessions.update('session-1', { lastSeenAtMs: 9_000 }),
    ]);
    expect(removed).toBe(true);
    expect(typeof updated).toBe('boolean');
    expect(await sessions.find('session-1')).toBeNull();
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    await expect(sessions.add(sessionRecord({ secretHash: 'other' }), max)).rejects.toThrow();
    expect(await sessions.find('session-1')).toEqual(sessionRecord());
  });

  test('removes a session for exactly one of many at once', async () => {
    const { sessions } = await openWithAccounts(open);
    await sessions.add(sessionRecord(), max);
    const outcomes = await inParallel(parallelCalls, () => sessions.remove('account-1', 'session-1'));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });
}
