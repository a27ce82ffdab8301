import type { OrderChange, OrderRequest } from '../../../server/contract/orders.ts';
import type { OrderView } from '../../../server/contract/trading.ts';
import { call } from '../../gateways/api.ts';
import type { Outcome } from '../../gateways/refusal.ts';
import { serverNowMs } from '../clock/serverClock.ts';
import { mayHaveArrived } from '../errors/mayHaveArrived.ts';
import { changeLocal, dropLocal, putLocal, setAct, tellOrders, useOrderDesk } from './orderDesk.ts';
import { hearOrders, hearPlaced, orderOfClient } from './hearOrders.ts';
import { isOpen, isUnderWay } from './localOrder.ts';
import { isLiveOrder } from './orderRow.ts';
import { askUnknown } from './reconcile.ts';

/** After this long without an answer the page says that it is slow. */
export const slowAfterMs = 1_500;

/** Passwords as the form carries them. */
export interface Given {
  tradingPassword?: string;
  withdrawalPassword?: string;
}

/** Made once per click, so that a lost answer can be asked for again without ordering twice. */
export function newClientOrderId(): string {
  return crypto.randomUUID();
}

/**
 * Sends an order. The page shows what it knows: `sending`, `slow`, and `unknown` when the answer was lost; then the
 * relying party is asked until it says. The same client order id is never under way twice.
 */
export async function submitOrder(order: OrderRequest, given: Given = {}): Promise<Outcome<OrderView>> {
  const { clientOrderId: id, symbol } = order;
  const before = useOrderDesk.getState().local.find(({ request }) => request.clientOrderId === id);
  if (before && isOpen(before)) return { ok: false, refusal: { code: 'client_id_reused' } };
  putLocal({ request: order, state: 'sending', refusal: null, sentAtMs: serverNowMs() });
  const slow = setTimeout(() => changeLocal(id, { state: 'slow' }), slowAfterMs);
  const outcome = await call('orderPlace', { body: { order, ...given } });
  clearTimeout(slow);
  if (outcome.ok) {
    const { order: placed } = outcome.value;
    hearPlaced(placed);
    return { ok: true, value: placed };
  }
  const { refusal } = outcome;
  if (mayHaveArrived(refusal)) {
    const known = orderOfClient(id);
    if (known !== null) {
      // The stream was faster than the answer that never came.
      hearPlaced(known);
      return { ok: true, value: known };
    }
    changeLocal(id, { state: 'unknown', refusal });
    tellOrders({ kind: 'unknown', symbol });
    void askUnknown();
  } else {
    changeLocal(id, { state: 'refused', refusal });
    tellOrders({ kind: 'refused', act: 'place', refusal });
  }
  return outcome;
}

/**
 * Sends an order that nobody confirms. While another one is under way nothing is sent: nobody could see yet what came
 * of the first.
 */
export async function submitUnconfirmed(order: OrderRequest): Promise<void> {
  if (!useOrderDesk.getState().local.some(isUnderWay)) await submitOrder(order);
}

/** Takes an order off the list that never became one. */
export function clearAway(clientOrderId: string): void {
  const found = useOrderDesk.getState().local.find(({ request }) => request.clientOrderId === clientOrderId);
  if (found && !isOpen(found)) dropLocal(clientOrderId);
}

/** Cancels what is left of an order. Until the answer it is shown as being cancelled, never as cancelled. */
export async function cancelOrder(orderId: string): Promise<Outcome<OrderView>> {
  setAct(orderId, 'cancelling');
  const outcome = await call('orderCancel', { params: { id: orderId } });
  return heardOf(orderId, 'cancel', outcome);
}

export async function amendOrder(
  orderId: string,
  change: OrderChange,
  given: Given = {},
): Promise<Outcome<OrderView>> {
  setAct(orderId, 'amending');
  const outcome = await call('orderAmend', { params: { id: orderId }, body: { change, ...given } });
  return heardOf(orderId, 'amend', outcome);
}

function heardOf(
  orderId: string,
  act: 'cancel' | 'amend',
  outcome: Outcome<{ order: OrderView }>,
): Outcome<OrderView> {
  setAct(orderId, null);
  if (outcome.ok) {
    const { order } = outcome.value;
    if (act === 'amend') tellOrders({ kind: 'amended', symbol: order.symbol });
    else if (!isLiveOrder(order)) tellOrders({ kind: 'cancelled', symbol: order.symbol });
    // Afterwards, so that what was executed meanwhile is what is read.
    hearOrders([order]);
    return { ok: true, value: order };
  }
  tellOrders({ kind: 'refused', act, refusal: outcome.refusal });
  return outcome;
}

/** The kill switch: asks nothing, and says what it did. */
export async function cancelAll(symbol?: string): Promise<Outcome<readonly OrderView[]>> {
  const outcome = await call('ordersCancelAll', { body: symbol === undefined ? {} : { symbol } });
  if (!outcome.ok) {
    tellOrders({ kind: 'refused', act: 'cancelAll', refusal: outcome.refusal });
    return outcome;
  }
  const { orders } = outcome.value;
  hearOrders(orders);
  tellOrders({ kind: 'cancelledAll', count: orders.length, symbol: symbol ?? null });
  return { ok: true, value: orders };
}

export { useLiveOrdersAt } from './useLiveOrdersAt.ts';
export { useOrders } from './useOrders.ts';
