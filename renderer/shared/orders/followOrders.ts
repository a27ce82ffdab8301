import { useConnection } from '../connectionStore.ts';
import type { TopicChange } from '../markets/topics.ts';
import { watchTopic } from '../markets/topics.ts';
import { useSession } from '../session/sessionStore.ts';
import type { SessionState } from '../session/nextSession.ts';
import { hearOrders } from './hearOrders.ts';
import { openOrderDesk } from './orderDesk.ts';
import { ordersTopic, readOrders } from './readOrders.ts';
import { askUnknown } from './reconcile.ts';

function take({ data, changed }: TopicChange): void {
  const orders = readOrders(changed ?? data);
  if (orders === null) return;
  hearOrders(orders, changed === null);
}

const accountOf = (state: SessionState): string | null =>
  'session' in state ? state.session.account.id : null;

/**
 * Keeps the order desk in step with the customer's session, the stream and the connection. An order of which nobody
 * knows anything is asked for at the start, after each sign-in, and when the relying party is back; a report that the
 * session is as it was asks nothing.
 */
export function followOrders(): () => void {
  const follow = (state: SessionState, before: SessionState | null): void => {
    const isAsBefore = before?.status === state.status && accountOf(before) === accountOf(state);
    openOrderDesk(accountOf(state));
    if (state.status === 'in' && !isAsBefore) void askUnknown();
  };
  follow(useSession.getState().state, null);
  const ends = [
    useSession.subscribe(({ state }, { state: before }) => follow(state, before)),
    useConnection.subscribe(({ state }, { state: before }) => {
      if (state === 'connected' && before !== 'connected') void askUnknown();
    }),
    watchTopic(ordersTopic, take),
  ];
  return () => {
    for (const end of ends) end();
  };
}
