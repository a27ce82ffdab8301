import type { ActionPassword } from '../../../server/contract/policyWords.ts';
import type { AccountView } from '../../../server/contract/views.ts';

/** The password as a request carries it. */
export function givenPassword(which: ActionPassword | null, typed: string) {
  switch (which) {
    case null:
      return {};
    case 'trading':
      return { tradingPassword: typed };
    case 'withdrawal':
      return { withdrawalPassword: typed };
  }
}

/** Whether the form may be sent, as far as the password goes. */
export function isPasswordGiven(which: ActionPassword | null, account: AccountView, typed: string): boolean {
  return which === null || (account.passwords[which] && typed !== '');
}
