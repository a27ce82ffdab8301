import { assertNever } from '../../../../server/contract/assertNever.ts';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';

export type StateWord = OrderRow['state'] | NonNullable<OrderRow['act']>;

/** What stands in the list: an act under way before the state it will change. */
export function stateWordOf({ state, act }: Pick<OrderRow, 'state' | 'act'>): StateWord {
  return act ?? state;
}

/** How loud a state is; its word says the same. */
export function stateTone(word: StateWord): 'plain' | 'action' | 'warn' | 'good' {
  switch (word) {
    case 'accepted':
    case 'working':
      return 'action';
    case 'filled':
      return 'good';
    case 'partlyFilled':
    case 'sending':
    case 'slow':
    case 'unknown':
    case 'cancelling':
    case 'amending':
    case 'notThere':
    case 'refused':
    case 'rejected':
      return 'warn';
    case 'cancelled':
    case 'expired':
      return 'plain';
    default:
      return assertNever(word);
  }
}
