import { assertNever } from '../../../contract/assertNever.ts';
import type { OrderLeg, OrderRequest } from '../../../contract/orders.ts';
import type { LegRecord } from './records.ts';

/** The legs of a request, stage by stage, as the market counts them. */
export function legsOf({ plan, side }: Pick<OrderRequest, 'plan' | 'side'>): LegRecord[] {
  const other = side === 'buy' ? 'sell' : 'buy';
  const leg = ({ price, condition, trigger }: OrderLeg, stage: number): LegRecord => ({
    side: stage === 0 ? side : other,
    stage,
    price,
    condition,
    trigger,
    state: 'later',
    executed: 0,
    amountYen: 0,
  });
  switch (plan.kind) {
    case 'plain':
    case 'stop':
    case 'trailing':
      return [leg(plan.leg, 0)];
    case 'oco':
      return plan.legs.map((one) => leg(one, 0));
    case 'ifd':
      return [leg(plan.parent, 0), leg(plan.child, 1)];
    case 'ifdoco':
      return [leg(plan.parent, 0), ...plan.children.map((one) => leg(one, 1))];
    default:
      return assertNever(plan);
  }
}
