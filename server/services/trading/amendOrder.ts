import type { Action } from '../../contract/actions.ts';
import type { OrderChange } from '../../contract/orders.ts';
import type { OrderView } from '../../contract/trading.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import { curable } from '../../policies/decide.ts';
import { ask, authorise, type GivenPasswords } from '../authorise.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { isOver, type OrderRecord } from './book/records.ts';
import type { TradingDesk } from './desk.ts';
import { refusalOfChanged } from './orderChecks.ts';
import { termsAfter } from './terms.ts';
import { viewOrder } from './views.ts';

const event = 'order.amend';

/**
 * Changes a live order. It is guarded as a new one of the changed size. Refusals: `unknown_order`, `order_over`, the
 * market's own, those of a new order's money and limits, and those of `authorise`.
 */
export async function amendOrder(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { orderId, change, ...given }: { orderId: string; change: OrderChange } & GivenPasswords,
): Promise<Result<{ order: OrderView }>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  await desk.market.upToDate();
  return desk.inTurn(accountId, async () => {
    const order = ownOrder(desk, accountId, orderId);
    if (!order) return refuse('unknown_order');
    const action: Action = { kind: 'amendOrder', orderId, change };
    const early = await ask(deps, caller, action);
    if (!early.allow && !curable.includes(early.code))
      return refuseAndRecord(deps, caller, event, early.code);
    if (isOver(order)) return refuseAndRecord(deps, caller, event, 'order_over');
    const after = termsAfter(order, change);
    if (!after) return refuseAndRecord(deps, caller, event, 'leg_not_amendable');
    const refusal = refusalOfChanged(desk, order, after);
    if (refusal !== null) return refuseAndRecord(deps, caller, event, refusal);
    const decision = await authorise(deps, caller, action, given);
    if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
    const refused = await desk.market.send({ type: 'amend', ref: orderId, owner: accountId, change });
    if (refused !== null) return refuseAndRecord(deps, caller, event, refused);
    await recordAllowed(deps, caller, event, { detail: { orderId } });
    return ok({ order: viewOrder(order) });
  });
}

/** An order of this account; another's is as unknown as one that never was. */
export function ownOrder(desk: TradingDesk, accountId: string, orderId: string): OrderRecord | null {
  const order = desk.book.orders.get(orderId);
  return order?.accountId === accountId ? order : null;
}
