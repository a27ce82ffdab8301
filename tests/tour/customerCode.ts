import { demoAccounts } from '../../server/app/demo/demoAccounts.ts';
import type { Language } from '../e2e/support/launchTerminal.ts';

/** Whoever walks through: the customer whose mails are in the language of the walk. */
export function customerCode(language: Language): string {
  const account = demoAccounts.find((candidate) => candidate.language === language);
  if (!account) throw new Error(`no demo account for ${language}`);
  return account.customerCode;
}
