import type { OrderView } from '../../../server/contract/trading.ts';
import { takeOrders, tellOrders, useOrderDesk } from './orderDesk.ts';

/** Of an OCO either leg, of what follows a parent its own: everything that was executed for this order. */
function executedOf({ legs }: Pick<OrderView, 'legs'>): number {
  return legs.reduce((sum, { executed }) => sum + executed, 0);
}

/**
 * Takes over what the relying party told of orders, by the stream or in an answer, and tells of what was executed
 * since: each execution once, whoever brings it first.
 */
export function hearOrders(orders: readonly OrderView[]): void {
  const { server } = useOrderDesk.getState();
  for (const order of orders) {
    const before = server.get(order.id);
    const quantity = executedOf(order) - (before ? executedOf(before) : 0);
    if (quantity > 0) tellOrders({ kind: 'executed', order, quantity });
  }
  takeOrders(orders);
}

/** The same for an order that is heard of for the first time: that it was accepted, unless it is executed already. */
export function hearPlaced(order: OrderView): void {
  const { id, symbol, refusal } = order;
  hearOrders([order]);
  const now = useOrderDesk.getState().server.get(id) ?? order;
  if (refusal !== null) tellOrders({ kind: 'refused', act: 'place', refusal: { code: refusal } });
  else if (executedOf(now) === 0) tellOrders({ kind: 'placed', symbol });
}
