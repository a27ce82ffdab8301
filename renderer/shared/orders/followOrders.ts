import type { OrderView } from '../../../server/contract/trading.ts';
import { useConnection } from '../connectionStore.ts';
import type { TopicChange } from '../markets/topics.ts';
import { watchTopic } from '../markets/topics.ts';
import { useSession } from '../session/sessionStore.ts';
import type { SessionState } from '../session/nextSession.ts';
import { openOrderDesk, takeOrders, tellOrders, useOrderDesk } from './orderDesk.ts';
import { ordersTopic, readOrders } from './readOrders.ts';
import { askUnknown } from './reconcile.ts';

/** Of an OCO either leg, of what follows a parent its own: everything that was executed for this order. */
const executedOf = ({ legs }: OrderView): number => legs.reduce((sum, { executed }) => sum + executed, 0);

function tellExecutions(orders: readonly OrderView[]): void {
  const { server } = useOrderDesk.getState();
  for (const order of orders) {
    const before = server.get(order.id);
    const quantity = executedOf(order) - (before ? executedOf(before) : 0);
    if (quantity > 0) tellOrders({ kind: 'executed', order, quantity });
  }
}

function take({ data, changed }: TopicChange): void {
  const orders = readOrders(changed ?? data);
  if (orders === null) return;
  if (changed !== null) tellExecutions(orders);
  takeOrders(orders, changed === null);
}

const accountOf = (state: SessionState): string | null =>
  'session' in state ? state.session.account.id : null;

/**
 * Keeps the order desk in step with the customer's session, the stream and the connection. An order of which nobody
 * knows anything is asked for at the start, after each sign-in, and when the relying party is back.
 */
export function followOrders(): () => void {
  const follow = ({ state }: { state: SessionState }): void => {
    openOrderDesk(accountOf(state));
    if (state.status === 'in') void askUnknown();
  };
  follow(useSession.getState());
  const ends = [
    useSession.subscribe(follow),
    useConnection.subscribe(({ state }, { state: before }) => {
      if (state === 'connected' && before !== 'connected') void askUnknown();
    }),
    watchTopic(ordersTopic, take),
  ];
  return () => {
    for (const end of ends) end();
  };
}
