import { expect, test } from 'vitest';
import type { Stores } from '../../../server/ports/stores.ts';
import { accountRecord, grantRecord, sessionRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const action = '{"kind":"registerPasskey"}';

async function openWithSessions(open: OpenStores): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord());
  for (const id of ['session-1', 'session-2']) await stores.sessions.add(sessionRecord({ id }), 5);
  return stores;
}

export function describeGrants(open: OpenStores): void {
  test('is good for exactly its session and its action', async () => {
    const { grants } = await openWithSessions(open);
    await grants.put(grantRecord());
    for (const [session, other] of [
      ['session-2', action],
      ['session-1', '{"kind":"renewSession"}'],
      ['session-1', `${action} `],
    ] as const) {
      expect(await grants.find(session, other)).toBeNull();
      expect(await grants.consume(session, other)).toBeNull();
    }
    expect(await grants.find('session-1', action)).toEqual(grantRecord());
  });

  test('is used up by exactly one of many callers', async () => {
    const { grants } = await openWithSessions(open);
    await grants.put(grantRecord());
    const taken = await inParallel(parallelCalls, () => grants.consume('session-1', action));
    expect(taken.filter(Boolean)).toEqual([grantRecord()]);
    expect(await grants.find('session-1', action)).toBeNull();
  });

  test('takes the place of an earlier one, also when many come at once', async () => {
    const { grants } = await openWithSessions(open);
    await grants.put(grantRecord({ expiresAtMs: 1_000 }));
    await inParallel(parallelCalls, () => grants.put(grantRecord({ expiresAtMs: 2_000 })));
    expect(await grants.consume('session-1', action)).toEqual(grantRecord({ expiresAtMs: 2_000 }));
    expect(await grants.consume('session-1', action)).toBeNull();
  });

  test('sweeps what is expired', async () => {
    const { grants } = await openWithSessions(open);
    await grants.put(grantRecord({ expiresAtMs: 5_000 }));
    await grants.put(grantRecord({ sessionId: 'session-2', expiresAtMs: 5_001 }));
    expect(await grants.removeExpired(5_000)).toBe(1);
    expect(await grants.removeExpired(5_000)).toBe(0);
    expect(await grants.find('session-1', action)).toBeNull();
    expect(await grants.find('session-2', action)).not.toBeNull();
  });

  test('hands out copies and keeps one of what it is given', async () => {
    const { grants } = await openWithSessions(open);
    const given = grantRecord();
    await grants.put(given);
    given.expiresAtMs = 1;
    (await grants.find('session-1', action))!.expiresAtMs = 1;
    expect(await grants.find('session-1', action)).toEqual(grantRecord());
  });
}
