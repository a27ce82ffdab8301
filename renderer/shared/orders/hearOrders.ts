import type { OrderView } from '../../../server/contract/trading.ts';
import type { LocalOrder } from './localOrder.ts';
import { takeOrders, tellOrders, useOrderDesk } from './orderDesk.ts';

/** Of an OCO either leg, of what follows a parent its own: everything that was executed for this order. */
function executedOf({ legs }: Pick<OrderView, 'legs'>): number {
  return legs.reduce((sum, { executed }) => sum + executed, 0);
}

function tellExecutions(orders: readonly OrderView[], whole: boolean): void {
  const { server, local } = useOrderDesk.getState();
  const sent = new Set(local.map(clientIdOf));
  for (const order of orders) {
    const before = server.get(order.id);
    if (whole && before === undefined && !sent.has(order.clientOrderId)) continue;
    const quantity = executedOf(order) - (before ? executedOf(before) : 0);
    if (quantity > 0) tellOrders({ kind: 'executed', order, quantity });
  }
}

/**
 * Takes over what the relying party told of orders, by the stream or in an answer, and tells of what was executed
 * since: each execution once, whoever brings it first. An order that nobody knew anything of is known by it.
 *
 * @param whole all the orders there are, as at the start and after an outage; of those that this page has not heard of
 *   before, what was executed is no news
 */
export function hearOrders(orders: readonly OrderView[], whole = false): void {
  const { local } = useOrderDesk.getState();
  const missed = new Set(
    local.filter(({ state }) => state === 'unknown' || state === 'notThere').map(clientIdOf),
  );
  tellExecutions(orders, whole);
  takeOrders(orders, whole);
  for (const order of orders) {
    if (missed.has(order.clientOrderId) && executedOf(order) === 0) tellFate(order);
  }
}

const clientIdOf = ({ request }: LocalOrder): string => request.clientOrderId;

function tellFate({ symbol, refusal }: OrderView): void {
  if (refusal === null) tellOrders({ kind: 'placed', symbol });
  else tellOrders({ kind: 'refused', act: 'place', refusal: { code: refusal } });
}

/** The same for an order that is heard of for the first time: that it was accepted, unless it is executed already. */
export function hearPlaced(order: OrderView): void {
  hearOrders([order]);
  const now = useOrderDesk.getState().server.get(order.id) ?? order;
  if (executedOf(now) === 0) tellFate(now);
}

/** What the relying party has told of an order of this page; null: nothing yet. */
export function orderOfClient(clientOrderId: string): OrderView | null {
  const { server } = useOrderDesk.getState();
  return [...server.values()].find((order) => order.clientOrderId === clientOrderId) ?? null;
}
