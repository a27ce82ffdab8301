import type { Refusal } from '../../../gateways/refusal.ts';
import { mayHaveArrived } from '../../../shared/errors/mayHaveArrived.ts';

/** Refusals that come only after the relying party has looked for a withdrawal of this id, and found none. */
const neverCame: readonly Refusal['code'][] = [
  'step_up_required',
  'withdrawal_password_required',
  'trading_password_required',
  'action_password_wrong',
  'cooling_off',
  'payout_missing',
  'payout_differs',
  'withdrawable_short',
];

/**
 * Whether nobody knows, after a refusal, if the withdrawal was made. Once it is open, a refusal of the question (too
 * many, signed out) says nothing of what was asked about.
 */
export function isFateOpen(wasOpen: boolean, refusal: Refusal): boolean {
  return wasOpen ? !neverCame.includes(refusal.code) : mayHaveArrived(refusal);
}
