import type { AccountRecord } from '../../ports/records.ts';
import type { LegacyLoginStore } from '../../ports/stores.ts';
import { changed, unchanged, type Change } from './changes.ts';
import type { Database } from './database.ts';

type Counted = Awaited<ReturnType<LegacyLoginStore['countFailure']>>;

/** The counters of the old login, in the table of the accounts. */
export function legacyLoginStore(database: Database): LegacyLoginStore {
  /** One step on one account; `absent` is the answer where there is none. */
  const step = <T>(accountId: string, absent: T, mutate: (account: AccountRecord) => Change<T>): Promise<T> =>
    database.change(({ accounts }) => {
      const account = accounts.get(accountId);
      return account ? mutate(account) : unchanged(absent);
    });

  return {
    countFailure: (accountId, lockAfter, nowMs) =>
      step<Counted>(accountId, 'counted', (account) => {
        // A locked login counts no more: whoever goes on guessing makes nobody write to the disk.
        if (account.lockedAtMs !== null) return unchanged('locked');
        account.failures += 1;
        if (account.failures < lockAfter) return changed('counted');
        account.lockedAtMs = nowMs;
        return changed('locked');
      }),

    clearFailures: (accountId) =>
      step<void>(accountId, undefined, (account) => {
        if (account.failures === 0 && account.lockedAtMs === null) return unchanged(undefined);
        account.failures = 0;
        account.lockedAtMs = null;
        return changed(undefined);
      }),

    useTotpStep: (accountId, totpStep) =>
      step<boolean>(accountId, false, (account) => {
        if (account.totp === null || totpStep <= account.totp.lastStep) return unchanged(false);
        account.totp.lastStep = totpStep;
        return changed(true);
      }),

    openRecovery: (accountId, untilMs, nowMs) =>
      step<boolean>(accountId, false, (account) => {
        if (isOpen(account.recoveryUntilMs, nowMs) || !isOpen(untilMs, nowMs)) return unchanged(false);
        account.recoveryUntilMs = untilMs;
        return changed(true);
      }),

    consumeRecovery: (accountId, nowMs) =>
      step<boolean>(accountId, false, (account) => {
        if (!isOpen(account.recoveryUntilMs, nowMs)) return unchanged(false);
        account.recoveryUntilMs = null;
        account.recoveredAtMs = nowMs;
        return changed(true);
      }),
  };
}

function isOpen(untilMs: number | null, nowMs: number): boolean {
  return untilMs !== null && nowMs < untilMs;
}
