import type { DeskMessage } from './orderDesk.ts';
import { useOrderDesk } from './orderDesk.ts';

type Executed = Extract<DeskMessage, { kind: 'executed' }>;

/**
 * Tells of every order that an execution ended, also where the next message follows at once. A part of an order is
 * only written: dozens of parts would ring dozens of times. Returns its end.
 */
export function followFills(onFill: (message: Executed) => void): () => void {
  return useOrderDesk.subscribe(({ message }, { message: before }) => {
    if (message === before || message?.kind !== 'executed') return;
    if (message.order.state !== 'partlyFilled') onFill(message);
  });
}
