import { expect, test } from 'vitest';
import { codeRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const scope = 'flow:flow-1';
const maxSends = 3;

export function describeCodes(open: OpenStores): void {
  test('has no try and no code where none was sent', async () => {
    const { codes } = (await open()).stores;
    expect(await codes.spendTry(scope)).toBeNull();
    expect(await codes.consume(scope, 'hash-1')).toBe(false);
    expect(await codes.spendTry('__proto__')).toBeNull();
  });

  test('sends no more than allowed, and changes nothing when it refuses', async () => {
    const { codes } = (await open()).stores;
    for (let n = 1; n <= maxSends; n += 1) {
      expect(await codes.issue(codeRecord({ codeHash: `hash-${n}` }), maxSends)).toEqual({ sends: n });
    }
    expect(await codes.issue(codeRecord({ codeHash: 'hash-4' }), maxSends)).toBe('limit');
    expect(await codes.spendTry(scope)).toMatchObject({ codeHash: 'hash-3', sends: maxSends, triesLeft: 5 });
    expect(await codes.issue(codeRecord({ scope: 'flow:other' }), maxSends)).toEqual({ sends: 1 });
  });

  test('sends no more than allowed when asked many times at once', async () => {
    const { codes } = (await open()).stores;
    const issued = await inParallel(parallelCalls, (n) =>
      codes.issue(codeRecord({ codeHash: `${n}` }), maxSends),
    );
    const sends = issued.filter((outcome) => outcome !== 'limit').map((outcome) => outcome.sends);
    expect(sends.sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test('gives exactly as many tries as there are, to many callers at once', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord({ triesLeft: 5 }), maxSends);
    const tries = await inParallel(parallelCalls, () => codes.spendTry(scope));
    const given = tries.filter((code) => code !== null).map(({ triesLeft }) => triesLeft);
    expect(given.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect(await codes.spendTry(scope)).toBeNull();
  });

  test('still counts the sendings when the tries are used up', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord({ triesLeft: 1 }), maxSends);
    await codes.spendTry(scope);
    expect(await codes.issue(codeRecord({ triesLeft: 5 }), maxSends)).toEqual({ sends: 2 });
    expect(await codes.spendTry(scope)).toMatchObject({ triesLeft: 5 });
  });

  test('is not used up by an earlier code of the scope', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord({ codeHash: 'old' }), maxSends);
    await codes.issue(codeRecord({ codeHash: 'new' }), maxSends);
    expect(await codes.consume(scope, 'old')).toBe(false);
    expect(await codes.consume(scope, 'new')).toBe(true);
  });

  test('is used up by exactly one of many callers, also after the last try', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord({ triesLeft: 1 }), maxSends);
    await codes.spendTry(scope);
    const outcomes = await inParallel(parallelCalls, () => codes.consume(scope, 'hash-1'));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await codes.spendTry(scope)).toBeNull();
  });

  test('sweeps what is expired', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord({ scope: 'over', expiresAtMs: 5_000 }), maxSends);
    await codes.issue(codeRecord({ scope: 'live', expiresAtMs: 5_001 }), maxSends);
    expect(await codes.removeExpired(5_000)).toBe(1);
    expect(await codes.removeExpired(5_000)).toBe(0);
    expect(await codes.spendTry('over')).toBeNull();
    expect(await codes.spendTry('live')).not.toBeNull();
  });

  test('hands out copies', async () => {
    const { codes } = (await open()).stores;
    await codes.issue(codeRecord(), maxSends);
    (await codes.spendTry(scope))!.triesLeft = 99;
    expect(await codes.spendTry(scope)).toMatchObject({ triesLeft: 4 });
  });
}
