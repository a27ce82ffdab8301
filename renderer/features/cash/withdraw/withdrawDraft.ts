import type { WithdrawalRequest } from '../../../../server/contract/orders.ts';

/** What the customer is about to do; the id is made once, so that nothing is paid out twice. */
export interface WithdrawDraft {
  withdrawal: WithdrawalRequest;
  /** As it was typed, where the policy asks for one. */
  password: string;
}
