import { useQuery } from '@tanstack/react-query';
import { passwordFor, verifiesAlone } from '../../../shared/orders/passwordFor.ts';
import { useElevated } from '../../../shared/orders/useElevated.ts';
import { legsOf } from '../../../shared/orders/useOrderWords.ts';
import { usePermission } from '../../../shared/permissions/usePermission.ts';
import { queries } from '../../../shared/queries.ts';
import { worstYen } from './worstYen.ts';
import type { Wanted } from './useEstimate.ts';

/**
 * Whether the customer may leave the confirmation of this order out: only where the policy says so, and never where
 * the order is asked for a password or for a verification of its own.
 */
export function useMaySkip(order: Wanted | null, limitHigh: number): boolean {
  const { data: policy } = useQuery(queries.policy);
  const permission = usePermission('trade');
  const elevated = useElevated();
  if (policy === undefined || !elevated || policy.trading.confirmation !== 'whileElevated') return false;
  const { trade } = policy.actions;
  const worst = order === null ? 0 : worstYen(legsOf(order.plan), order.quantity, { limitHigh });
  return passwordFor(trade, permission, worst) === null && !verifiesAlone(trade, worst);
}
