import type { Policy } from '../contract/policy.ts';
import type { SecondFactor, StepUpMethod } from '../contract/policyWords.ts';
import type { AccountRecord, PasskeyRecord } from '../ports/records.ts';

/** Second factors of the old login that this account can use and the policy offers, its preferred one first. */
export function factorsOf(account: AccountRecord, policy: Policy): SecondFactor[] {
  const hasMail = account.addresses.some(({ verified }) => verified);
  const usable: Record<SecondFactor, boolean> = {
    mailCode: hasMail,
    emoji: hasMail,
    totp: account.totp !== null,
  };
  const factors = policy.legacy.secondFactors.filter((factor) => usable[factor]);
  const preferred = factors.filter((factor) => factor === account.preferredFactor);
  return [...preferred, ...factors.filter((factor) => factor !== account.preferredFactor)];
}

/** Of the ways of verifying that are asked for, those this account has; a passkey comes first where it will do. */
export function methodsOf(
  wanted: readonly StepUpMethod[],
  account: AccountRecord,
  passkeys: readonly PasskeyRecord[],
  policy: Policy,
): StepUpMethod[] {
  const own: StepUpMethod[] =
    passkeys.length > 0 ? ['passkey', ...factorsOf(account, policy)] : factorsOf(account, policy);
  return own.filter((method) => wanted.includes(method));
}
