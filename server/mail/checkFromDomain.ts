import type { Policy } from '../contract/policy.ts';
import { parseSender } from './mailAddress.ts';

/** Mails would come from a domain that customers were not told of. */
export class WrongFromDomainError extends Error {
  override readonly name = 'WrongFromDomainError';
}

/**
 * Compares the From address of the configuration with the one domain that the policy names (M18). Whether the
 * domain's DNS carries SPF, DKIM, DMARC and BIMI is the operator's to see to.
 *
 * @throws WrongFromDomainError when they differ, and an Error when the address is not one
 */
export function checkFromDomain(from: string, { notices: { fromDomain } }: Pick<Policy, 'notices'>): void {
  const { address } = parseSender(from);
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (domain.toLowerCase() === fromDomain.toLowerCase()) return;
  throw new WrongFromDomainError(
    `Mails would come from the domain "${domain}", but the policy says notices.fromDomain: "${fromDomain}". ` +
      'Change the From address or the policy, so that they agree.',
  );
}
