import { demoAccounts } from '../../server/app/demo/demoAccounts.ts';
import type { Language } from '../e2e/support/launchTerminal.ts';

/** Whoever walks through: a customer whose mails are in the language of the walk, and who has a payout account. */
export function customerCode(language: Language): string {
  const account = demoAccounts.find(
    ({ payout, ...candidate }) => candidate.language === language && payout !== null,
  );
  if (!account) throw new Error(`no demo account for ${language}`);
  return account.customerCode;
}
