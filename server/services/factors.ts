import type { SecondFactor, StepUpMethod } from '../contract/policyWords.ts';
import type { AccountRecord, PasskeyRecord } from '../ports/records.ts';
import type { ServiceDeps } from './deps.ts';

type Installation = Pick<ServiceDeps, 'policy' | 'secretsKey'>;

/** Second factors of the old login that this account can use and the policy offers, its preferred one first. */
export function factorsOf(account: AccountRecord, { policy, secretsKey }: Installation): SecondFactor[] {
  const hasMail = account.addresses.some(({ verified }) => verified);
  const usable: Record<SecondFactor, boolean> = {
    mailCode: hasMail,
    emoji: hasMail,
    totp: account.totp !== null && secretsKey !== null,
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
  installation: Installation,
): StepUpMethod[] {
  const factors = factorsOf(account, installation);
  const own: StepUpMethod[] = passkeys.length > 0 ? ['passkey', ...factors] : factors;
  return own.filter((method) => wanted.includes(method));
}
