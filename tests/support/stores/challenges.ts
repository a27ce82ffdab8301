import { expect, test } from 'vitest';
import type { ChallengeRecord } from '../../../server/ports/records.ts';
import { challengeRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const maxOpen = 3;

export function describeChallenges(open: OpenStores): void {
  test('gives out no challenge that it does not have', async () => {
    const { challenges } = (await open()).stores;
    for (const id of ['challenge-1', '__proto__', '']) expect(await challenges.consume(id)).toBeNull();
  });

  test('gives a challenge to exactly one of many callers', async () => {
    const { challenges } = (await open()).stores;
    await challenges.add(challengeRecord(), maxOpen);
    const taken = await inParallel(parallelCalls, () => challenges.consume('challenge-1'));
    expect(taken.filter(Boolean)).toEqual([challengeRecord()]);
    expect(await challenges.consume('challenge-1')).toBeNull();
  });

  test('rejects an id that exists, and overwrites nothing', async () => {
    const { challenges } = (await open()).stores;
    await challenges.add(challengeRecord(), maxOpen);
    await expect(challenges.add(challengeRecord({ challenge: 'other' }), maxOpen)).rejects.toThrow();
    expect(await challenges.consume('challenge-1')).toEqual(challengeRecord());
  });

  test('drops the oldest of one browser beyond the limit, and nobody else’s', async () => {
    const { challenges } = (await open()).stores;
    await challenges.add(challengeRecord({ id: 'other', boundTo: 'browser-2' }), maxOpen);
    for (let n = 1; n <= maxOpen + 1; n += 1) await challenges.add(challengeRecord({ id: `c${n}` }), maxOpen);
    expect(await challenges.consume('c1')).toBeNull();
    expect(await challenges.consume('c2')).not.toBeNull();
    expect(await challenges.consume('c4')).not.toBeNull();
    expect(await challenges.consume('other')).not.toBeNull();
  });

  test('keeps the limit when many are added at once', async () => {
    const { challenges } = (await open()).stores;
    await inParallel(parallelCalls, (n) => challenges.add(challengeRecord({ id: `c${n}` }), maxOpen));
    const taken = await inParallel(parallelCalls, (n) => challenges.consume(`c${n}`));
    expect(taken.filter(Boolean)).toHaveLength(maxOpen);
  });

  test('gives out an expired challenge, once, so that its age can be judged', async () => {
    const { challenges } = (await open()).stores;
    await challenges.add(challengeRecord({ expiresAtMs: 1 }), maxOpen);
    expect(await challenges.consume('challenge-1')).toEqual(challengeRecord({ expiresAtMs: 1 }));
  });

  test('sweeps what is expired', async () => {
    const { challenges } = (await open()).stores;
    await challenges.add(challengeRecord({ id: 'over', expiresAtMs: 5_000 }), maxOpen);
    await challenges.add(challengeRecord({ id: 'live', expiresAtMs: 5_001 }), maxOpen);
    expect(await challenges.removeExpired(5_000)).toBe(1);
    expect(await challenges.removeExpired(5_000)).toBe(0);
    expect(await challenges.consume('over')).toBeNull();
    expect(await challenges.consume('live')).not.toBeNull();
  });

  test('keeps every word of a challenge, and a copy of what it is given', async () => {
    const { challenges } = (await open()).stores;
    const given: ChallengeRecord = challengeRecord({
      purpose: 'stepUp',
      accountId: 'account-1',
      action: '{}',
      actionRandom: 'cmFuZG9t',
      place: 'securityKey',
      allowedIds: ['x'],
    });
    const expected = structuredClone(given);
    await challenges.add(given, maxOpen);
    given.challenge = 'changed';
    expect(await challenges.consume('challenge-1')).toEqual(expected);
  });
}
