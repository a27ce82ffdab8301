import type { OrderPlan, OrderRequest } from '../../../../server/contract/orders.ts';
import { firmPrice } from '../../../../server/contract/orders.ts';
import { legsOf } from '../../../shared/orders/useOrderWords.ts';

/** What the relying party reckons an amount with: the price of the order, or a limit of the day where it has none. */
export function amountBasis(side: OrderRequest['side'], plan: OrderPlan | null): 'firm' | 'upper' | 'lower' {
  if (plan === null) return 'firm';
  const isPair = plan.kind === 'ifd' || plan.kind === 'ifdoco';
  // Of an order with a parent the parent is what is paid for; what follows it goes the other way.
  const legs = isPair ? [plan.parent] : legsOf(plan);
  const open = legs.filter((leg) => firmPrice(leg) === null).length;
  if (side === 'buy') return open > 0 ? 'upper' : 'firm';
  return open === legs.length && !isPair ? 'lower' : 'firm';
}
