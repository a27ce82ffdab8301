import { expect, test } from 'vitest';
import type { AccountRecord } from '../../../server/ports/records.ts';
import type { Stores } from '../../../server/ports/stores.ts';
import { accountRecord } from '../records.ts';
import type { OpenStores } from './openStores.ts';
import { inParallel, parallelCalls } from './parallel.ts';

const lockAfter = 10;
const totp = { secret: 'c2VjcmV0', enrolledAtMs: 1_000, lastStep: 100 };

async function openWith(open: OpenStores, more: Partial<AccountRecord> = {}): Promise<Stores> {
  const { stores } = await open();
  await stores.accounts.add(accountRecord(more));
  await stores.accounts.add(accountRecord({ ...more, id: 'account-2', customerCode: '10000002' }));
  return stores;
}

export function describeLegacyLogins(open: OpenStores): void {
  test('knows nothing of an account that is not there', async () => {
    const { accounts, legacyLogins } = await openWith(open);
    for (const id of ['account-9', '__proto__', '']) {
      expect(await legacyLogins.countFailure(id, 1, 1_000)).toBe('counted');
      await legacyLogins.clearFailures(id);
      expect(await legacyLogins.useTotpStep(id, 1)).toBe(false);
      expect(await legacyLogins.openRecovery(id, 5_000, 0)).toBe(false);
      expect(await legacyLogins.consumeRecovery(id, 0)).toBe(false);
      expect(await accounts.findById(id)).toBeNull();
    }
  });

  describeFailures(open);
  describeTotpSteps(open);
  describeRecovery(open);
}

function describeFailures(open: OpenStores): void {
  test('locks a login exactly at the limit, when many failures come at once', async () => {
    const { accounts, legacyLogins } = await openWith(open);
    const outcomes = await inParallel(parallelCalls, (n) =>
      legacyLogins.countFailure('account-1', lockAfter, 1_000 + n),
    );
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(lockAfter - 1);
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(parallelCalls - lockAfter + 1);
    expect((await accounts.findById('account-1'))?.lockedAtMs).toEqual(expect.any(Number));
    expect(await accounts.findById('account-2')).toMatchObject({ failures: 0, lockedAtMs: null });
  });

  test('keeps a locked login as it is: locked since the first time, and counted no further', async () => {
    const { accounts, legacyLogins } = await openWith(open);
    expect(await legacyLogins.countFailure('account-1', 2, 1_000)).toBe('counted');
    expect(await legacyLogins.countFailure('account-1', 2, 2_000)).toBe('locked');
    expect(await legacyLogins.countFailure('account-1', 2, 3_000)).toBe('locked');
    expect(await legacyLogins.countFailure('account-1', lockAfter, 4_000)).toBe('locked');
    expect(await accounts.findById('account-1')).toEqual(accountRecord({ failures: 2, lockedAtMs: 2_000 }));
  });

  test('locks at once where the limit has become lower than the count', async () => {
    const { legacyLogins } = await openWith(open, { failures: 4 });
    expect(await legacyLogins.countFailure('account-1', 3, 1_000)).toBe('locked');
  });

  test('forgets failures and the lock, and counts from the beginning', async () => {
    const { accounts, legacyLogins } = await openWith(open);
    await legacyLogins.countFailure('account-1', 2, 1_000);
    await legacyLogins.countFailure('account-1', 2, 2_000);
    await legacyLogins.countFailure('account-2', 2, 2_000);
    await legacyLogins.clearFailures('account-1');
    await legacyLogins.clearFailures('account-1');
    expect(await accounts.findById('account-1')).toEqual(accountRecord());
    expect(await legacyLogins.countFailure('account-1', 2, 3_000)).toBe('counted');
    expect((await accounts.findById('account-2'))?.failures).toBe(1);
  });
}

function describeTotpSteps(open: OpenStores): void {
  test('accepts no time step of an account without an authenticator app', async () => {
    const { accounts, legacyLogins } = await openWith(open, {
      pendingTotp: { secret: 'b3RoZXI', expiresAtMs: 9_000 },
    });
    expect(await legacyLogins.useTotpStep('account-1', 101)).toBe(false);
    expect((await accounts.findById('account-1'))?.totp).toBeNull();
  });

  test('accepts no time step that is not later than the last', async () => {
    const { accounts, legacyLogins } = await openWith(open, { totp });
    for (const step of [100, 99, 0, -1]) {
      expect(await legacyLogins.useTotpStep('account-1', step)).toBe(false);
    }
    expect(await legacyLogins.useTotpStep('account-1', 102)).toBe(true);
    for (const step of [102, 101, 100]) {
      expect(await legacyLogins.useTotpStep('account-1', step)).toBe(false);
    }
    expect((await accounts.findById('account-1'))?.totp).toEqual({ ...totp, lastStep: 102 });
    expect((await accounts.findById('account-2'))?.totp).toEqual(totp);
  });

  test('accepts one time step from exactly one of many callers', async () => {
    const { legacyLogins } = await openWith(open, { totp });
    const outcomes = await inParallel(parallelCalls, () => legacyLogins.useTotpStep('account-1', 101));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await legacyLogins.useTotpStep('account-1', 102)).toBe(true);
  });
}

function describeRecovery(open: OpenStores): void {
  test('uses up no recovery window that was never opened, or that is over', async () => {
    const { accounts, legacyLogins } = await openWith(open);
    expect(await legacyLogins.consumeRecovery('account-1', 0)).toBe(false);
    await accounts.update('account-1', { recoveryUntilMs: 5_000 });
    const late = await inParallel(parallelCalls, (n) => legacyLogins.consumeRecovery('account-1', 5_000 + n));
    expect(late.filter(Boolean)).toEqual([]);
    expect(await legacyLogins.consumeRecovery('account-2', 4_999)).toBe(false);
    expect((await accounts.findById('account-1'))?.recoveredAtMs).toBeNull();
  });

  test('opens no recovery window while one is open, and none that would be over already', async () => {
    const { accounts, legacyLogins } = await openWith(open, { recoveryUntilMs: 5_000 });
    expect(await legacyLogins.openRecovery('account-1', 9_000, 4_999)).toBe(false);
    expect((await accounts.findById('account-1'))?.recoveryUntilMs).toBe(5_000);
    expect(await legacyLogins.openRecovery('account-1', 6_000, 6_000)).toBe(false);
    expect((await accounts.findById('account-1'))?.recoveryUntilMs).toBe(5_000);
  });

  test('opens a recovery window for exactly one of many callers, also in place of one that is over', async () => {
    const { accounts, legacyLogins } = await openWith(open, { recoveryUntilMs: 5_000 });
    const outcomes = await inParallel(parallelCalls, (n) =>
      legacyLogins.openRecovery('account-1', 9_000 + n, 5_000),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await accounts.findById('account-1'))?.recoveryUntilMs).toBe(9_000 + outcomes.indexOf(true));
    expect((await accounts.findById('account-2'))?.recoveryUntilMs).toBe(5_000);
  });

  test('gives a recovery window to exactly one of many callers, and notes when', async () => {
    const { accounts, legacyLogins } = await openWith(open, { recoveryUntilMs: 5_000 });
    const outcomes = await inParallel(parallelCalls, () => legacyLogins.consumeRecovery('account-1', 4_999));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await accounts.findById('account-1')).toEqual(
      accountRecord({ recoveryUntilMs: null, recoveredAtMs: 4_999 }),
    );
    expect((await accounts.findById('account-2'))?.recoveryUntilMs).toBe(5_000);
  });

  test('opens another recovery window after one was used', async () => {
    const { legacyLogins } = await openWith(open, { recoveryUntilMs: 5_000 });
    await legacyLogins.consumeRecovery('account-1', 1_000);
    expect(await legacyLogins.openRecovery('account-1', 9_000, 1_000)).toBe(true);
    expect(await legacyLogins.consumeRecovery('account-1', 8_000)).toBe(true);
    expect(await legacyLogins.consumeRecovery('account-1', 8_000)).toBe(false);
  });
}
