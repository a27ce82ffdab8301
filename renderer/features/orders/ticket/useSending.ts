import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import type { OrderRequest } from '../../../../server/contract/orders.ts';
import { newClientOrderId, submitOrder } from '../../../shared/orders/desk.ts';
import { useSession } from '../../../shared/session/sessionStore.ts';
import { usePanelState } from '../../../shared/workspace/panel.ts';
import type { Estimate, Wanted } from './useEstimate.ts';
import { useEstimate } from './useEstimate.ts';
import { useMaySkip } from './useMaySkip.ts';
import type { Obstacle } from './useObstacle.ts';
import { useObstacle } from './useObstacle.ts';
import type { Ticket } from './useTicket.ts';

export interface Sending {
  readonly estimate: Estimate | null;
  readonly obstacle: Obstacle | null;
  /** Whether the confirmation is left out; null: it cannot be. */
  readonly skips: boolean | null;
  readonly setSkips: (skips: boolean) => void;
  /** The order whose confirmation is open. */
  readonly confirming: OrderRequest | null;
  readonly close: () => void;
  readonly send: () => void;
}

const keptSchema = z.strictObject({ skips: z.boolean() });
const kept = { skips: false };

function orderOf({ instrument, draft, read }: Ticket): Wanted | null {
  if (instrument === null || read === null || read.plan === null || read.quantity === null) return null;
  return { symbol: instrument.symbol, side: draft.side, quantity: read.quantity, plan: read.plan };
}

/**
 * What stands between the ticket and its order, and the way through it.
 *
 * @param proposed another panel has proposed this order and wishes for the confirmation
 */
export function useSending(ticket: Ticket, proposed: boolean, onProposed: () => void): Sending {
  const [confirming, setConfirming] = useState<OrderRequest | null>(null);
  const [{ skips }, keep] = usePanelState(keptSchema, kept);
  const order = orderOf(ticket);
  const isIn = useSession(({ state }) => state.status === 'in');
  const estimate = useEstimate(order, isIn);
  const obstacle = useObstacle(ticket.read, estimate);
  const maySkip = useMaySkip(order, ticket.instrument?.limitHigh ?? 0);

  const send = (): void => {
    if (order === null || obstacle !== null || confirming !== null) return;
    const request = { clientOrderId: newClientOrderId(), ...order };
    if (maySkip && skips) void submitOrder(request);
    else setConfirming(request);
  };

  const sendProposed = useEffectEvent(() => {
    onProposed();
    send();
  });
  useEffect(() => {
    if (!proposed) return;
    // Of what was proposed, as it is drawn now, and never of what is typed later.
    const timer = setTimeout(sendProposed);
    return () => clearTimeout(timer);
  }, [proposed]);

  return {
    estimate,
    obstacle,
    skips: maySkip ? skips : null,
    setSkips: (next) => keep({ skips: next }),
    confirming,
    close: () => setConfirming(null),
    send,
  };
}
