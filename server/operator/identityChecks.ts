import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { isAlive } from '../services/expiry.ts';

/** How long an identity check opens the use cases that change something. */
export const identityCheckTtlMs = 15 * 60_000;
/** Checks that are kept; the oldest gives way. */
export const identityChecksMax = 1_000;
/** Written in hex: operators copy it onto command lines, where a leading `-` would be an option. */
const checkIdBytes = 16;

/** Whose identity was checked, and by whom. */
export interface CheckedIdentity {
  accountId: string;
  operator: string;
}

/** Identity checks that were passed. They live in memory: after a restart the caller is asked again. */
export interface IdentityChecks {
  open(identity: CheckedIdentity): { checkId: string; expiresAtMs: number };
  /** Null when the check stands for this customer and this operator; else why it does not. */
  fault(checkId: string, identity: CheckedIdentity): string | null;
}

export function identityChecks(clock: Clock, random: Random): IdentityChecks {
  const checks = new Map<string, CheckedIdentity & { expiresAtMs: number }>();
  return {
    open(identity) {
      const checkId = Buffer.from(random.bytes(checkIdBytes)).toString('hex');
      const expiresAtMs = clock.nowMs() + identityCheckTtlMs;
      checks.set(checkId, { ...identity, expiresAtMs });
      const [oldest] = checks.keys();
      if (checks.size > identityChecksMax && oldest !== undefined) checks.delete(oldest);
      return { checkId, expiresAtMs };
    },
    // SECURITY: O-3
    fault(checkId, { accountId, operator }) {
      const check = checks.get(checkId);
      if (!check) return 'no such identity check';
      if (!isAlive(check.expiresAtMs, identityCheckTtlMs, clock.nowMs())) return 'identity check expired';
      if (check.accountId !== accountId) return 'identity check of another customer';
      return check.operator === operator ? null : 'identity check of another operator';
    },
  };
}
