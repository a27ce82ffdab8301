import type { OrderView } from '../../contract/trading.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { mayView } from './access.ts';
import { ownOrder } from './amendOrder.ts';
import { isOver } from './book/records.ts';
import { viewOrder } from './views.ts';

/**
 * Cancels what is left of an order. One that is over already is answered as it is, so that asking again after a lost
 * answer is safe. Asks for nothing but a session that may see the order. Refusals: `unknown_order`.
 */
export async function cancelOrder(
  deps: ServiceDeps,
  caller: SignedInCaller,
  orderId: string,
): Promise<Result<{ order: OrderView }>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  return desk.inTurn(accountId, async () => {
    const seen = await mayView(deps, caller);
    if (!seen.allow) return refuseAndRecord(deps, caller, 'order.cancel', seen.code);
    const order = ownOrder(desk, accountId, orderId);
    if (!order) return refuse('unknown_order');
    if (isOver(order)) return ok({ order: viewOrder(order) });
    const refused = await desk.market.send({ type: 'cancel', ref: orderId, owner: accountId });
    // It may have ended on the way to the market; then it is answered as it ended.
    if (refused !== null && !isOver(order)) return refuseAndRecord(deps, caller, 'order.cancel', refused);
    await recordAllowed(deps, caller, 'order.cancel', { detail: { orderId } });
    return ok({ order: viewOrder(order) });
  });
}

/** The kill switch: cancels every live order, or those of one issue, and answers with them. */
export async function cancelAll(
  deps: ServiceDeps,
  caller: SignedInCaller,
  symbol: string | null,
): Promise<Result<{ orders: OrderView[] }>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  return desk.inTurn(accountId, async () => {
    const seen = await mayView(deps, caller);
    if (!seen.allow) return refuseAndRecord(deps, caller, 'order.cancelAll', seen.code);
    const live = [...desk.account(accountId).live].filter(
      ({ request }) => symbol === null || request.symbol === symbol,
    );
    await desk.market.send({ type: 'cancelAll', owner: accountId, symbol });
    await recordAllowed(deps, caller, 'order.cancelAll', { detail: { orders: live.length } });
    return ok({ orders: live.map(viewOrder) });
  });
}
