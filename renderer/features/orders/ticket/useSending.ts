import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import type { OrderRequest } from '../../../../server/contract/orders.ts';
import { newClientOrderId, submitUnconfirmed } from '../../../shared/orders/desk.ts';
import { usePanelState } from '../../../shared/workspace/panel.ts';
import type { Estimate, Wanted } from './useEstimate.ts';
import { useEstimate } from './useEstimate.ts';
import { useMaySkip } from './useMaySkip.ts';
import type { Obstacle } from './useObstacle.ts';
import { useObstacle } from './useObstacle.ts';
import type { Ticket } from './useTicket.ts';

/** An order that waits for its confirmation, with all that was known when it opened: the ticket may go on meanwhile. */
export interface Confirming {
  readonly order: OrderRequest;
  readonly instrument: InstrumentView;
  readonly estimate: Estimate | null;
  /** Where it opened: the ticket's own window when it was taken out. */
  readonly page: Document;
}

export interface Sending {
  readonly estimate: Estimate | null;
  readonly obstacle: Obstacle | null;
  /** Whether the confirmation is left out; null: it cannot be. */
  readonly skips: boolean | null;
  readonly setSkips: (skips: boolean) => void;
  readonly confirming: Confirming | null;
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
 * @param place where the ticket is drawn
 * @param proposed another panel has proposed this order and wishes for the confirmation
 */
export function useSending(
  ticket: Ticket,
  place: RefObject<HTMLElement | null>,
  proposed: boolean,
  onProposed: () => void,
): Sending {
  const [confirming, setConfirming] = useState<Confirming | null>(null);
  const [{ skips }, keep] = usePanelState(keptSchema, kept);
  const order = orderOf(ticket);
  const estimate = useEstimate(order);
  const maySkip = useMaySkip(order, ticket.instrument?.limitHigh ?? 0);
  const obstacle = useObstacle(ticket.read, estimate, maySkip && skips);

  const send = (): void => {
    const { instrument } = ticket;
    const page = place.current?.ownerDocument ?? document;
    // One that opened in a window that is closed by now is in nobody's way.
    if (order === null || instrument === null || obstacle !== null || confirming?.page === page) return;
    const request = { clientOrderId: newClientOrderId(), ...order };
    if (maySkip && skips) void submitUnconfirmed(request);
    else setConfirming({ order: request, instrument, estimate, page });
  };

  const sendProposed = useEffectEvent(() => {
    onProposed();
    send();
  });
  useEffect(() => {
    // Of what was proposed, as it is drawn now, and never of what is typed later.
    if (proposed) queueMicrotask(sendProposed);
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
