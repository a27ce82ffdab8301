import canonicalize from 'canonicalize';
import type { Action } from '../../contract/actions.ts';
import type { OrderRequest } from '../../contract/orders.ts';
import type { OrderView } from '../../contract/trading.ts';
import { ok, refuse, type Result } from '../../ports/result.ts';
import { ask, authorise, type GivenPasswords } from '../authorise.ts';
import { curable } from '../../policies/decide.ts';
import type { ServiceDeps, SignedInCaller } from '../deps.ts';
import { recordAllowed, refuseAndRecord } from '../record.ts';
import { newId } from '../secrets.ts';
import { mayView } from './access.ts';
import type { TradingDesk } from './desk.ts';
import { marketOrder, refusalOfNew } from './orderChecks.ts';
import { viewOrder } from './views.ts';

const event = 'order.place';

/**
 * Places an order, once for each client order id: the same id with the same content is answered with the order it
 * made, whatever became of it and however often it is asked, without another verification. Refusals: `client_id_reused`,
 * what checks the order (`refusalOfNew`), and those of `authorise`. An order that the market refuses after all is
 * answered as an order in the state `rejected`.
 */
export async function placeOrder(
  deps: ServiceDeps,
  caller: SignedInCaller,
  { order, ...given }: { order: OrderRequest } & GivenPasswords,
): Promise<Result<{ order: OrderView }>> {
  const desk = await deps.trading;
  const { accountId } = caller.session;
  await desk.market.upToDate();
  // SECURITY: TR-2. In turn, so that of any number of equal requests the first places and the rest find it placed.
  return desk.inTurn(accountId, async () => {
    const seen = await mayView(deps, caller);
    if (!seen.allow) return refuse(seen.code);
    const known = desk.account(accountId).byClientId.get(order.clientOrderId);
    if (known) {
      const same = canonicalize(known.request) === canonicalize(order);
      return same
        ? ok({ order: viewOrder(known) })
        : refuseAndRecord(deps, caller, event, 'client_id_reused');
    }
    return placeNew(deps, caller, desk, order, given);
  });
}

async function placeNew(
  deps: ServiceDeps,
  caller: SignedInCaller,
  desk: TradingDesk,
  order: OrderRequest,
  given: GivenPasswords,
): Promise<Result<{ order: OrderView }>> {
  const { accountId } = caller.session;
  const action: Action = { kind: 'placeOrder', ...order };
  // What no verification can cure comes first, then the order itself: nobody verifies in vain.
  const early = await ask(deps, caller, action);
  if (!early.allow && !curable.includes(early.code)) return refuseAndRecord(deps, caller, event, early.code);
  const refusal = refusalOfNew(desk, accountId, order);
  if (refusal !== null) return refuseAndRecord(deps, caller, event, refusal);
  // SECURITY: TR-1. A verification is good for exactly this order.
  const decision = await authorise(deps, caller, action, given);
  if (!decision.allow) return refuseAndRecord(deps, caller, event, decision.code);
  const orderId = newId(deps.random);
  const { symbol, side, quantity } = order;
  await Promise.all([
    recordAllowed(deps, caller, event, { detail: { orderId, symbol, side, quantity } }),
    carryOut(deps, desk, accountId, orderId, order),
  ]);
  const placed = desk.book.orders.get(orderId);
  if (!placed) throw new Error('An order that was written is not in the book');
  return ok({ order: viewOrder(placed) });
}

/** The customer's will goes to the disk, then to the market. */
async function carryOut(
  deps: ServiceDeps,
  desk: TradingDesk,
  accountId: string,
  orderId: string,
  order: OrderRequest,
): Promise<void> {
  await desk.write({ kind: 'placed', atMs: Math.floor(deps.clock.nowMs()), accountId, orderId, order });
  await desk.market.send({ type: 'place', order: marketOrder(accountId, orderId, order) });
}
